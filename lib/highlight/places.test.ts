// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { placesOf } from './places.ts';

test.each([
  ['<p>Bawaslu</p>', ['p']],
  ['<h1>Bawaslu</h1><p>KPU <strong><a>Bawaslu</a></strong></p>', ['h1', 'p']],
  ['<ul><li>Bawaslu</li></ul><p>KPU</p>', ['li', 'p']],
  ['<p>KPU</p><div>Bawaslu</div>', ['p', ':root']],
  ['<table><td>Bawaslu</td></table>', [':root']],
  ['', []],
])('marks in %s stand in %j', (html, places) => {
  document.body.innerHTML = html;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const marks = [];
  while (texts.nextNode()) {
    const node = texts.currentNode as Text;
    const range = { startContainer: node, startOffset: 0, endContainer: node, endOffset: node.length };
    marks.push({ kind: 'institution' as const, ranges: [range, range] });
  }
  expect(placesOf(marks)).toEqual(places);
});

test('a mark in a text that the page has taken out stands nowhere that could be told', () => {
  const node = new Text('Bawaslu');
  const range = { startContainer: node, startOffset: 0, endContainer: node, endOffset: 7 };
  expect(placesOf([{ kind: 'institution', ranges: [range] }])).toEqual([':root']);
});
