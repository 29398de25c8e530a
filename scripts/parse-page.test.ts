import { expect, test } from 'vitest';
import { parsePage } from './parse-page.ts';

const cases: [string, string][] = [
  ['whole', '<!doctype html><html lang="id"><head><title>T</title></head><body><p>A</p></body></html>'],
  ['no html', '<head><title>T</title></head><body><p>A</p></body>'],
  ['no body', '<html><head><title>T</title></head><p>A</p></html>'],
  ['no head, no body', '<html><p>A</p></html>'],
  ['a fragment', '<p>A</p>'],
  ['upper case', '<HTML><HEAD><TITLE>T</TITLE></HEAD><BODY><P>A</P></BODY></HTML>'],
];
test.each(cases)('a page with %s has a body with its paragraph', (_, html) => {
  expect(parsePage(html).body.querySelector('p')?.textContent).toBe('A');
});

test('positions are as the DOM standard has them', () => {
  const document = parsePage('<div id="a"><p id="b">x</p></div><div id="c"><b id="d">y</b></div>');
  const at = (id: string): Element => document.getElementById(id)!;
  const relations: [string, string, number][] = [
    ['a', 'c', 4],
    ['b', 'd', 4],
    ['d', 'b', 2],
    ['b', 'c', 4],
    ['c', 'b', 2],
    ['a', 'b', 20],
    ['b', 'a', 10],
    ['a', 'a', 0],
  ];
  for (const [one, other, position] of relations) expect(at(one).compareDocumentPosition(at(other))).toBe(position);
});
