/**
 * Finding saved quotes again: real sentences where ../shared is there, own texts otherwise. A third of the quotes is
 * deleted from the text, the rest gets two words edited; each is then looked for by each finder.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import search from 'approx-string-match';
import * as quotes from 'dom-anchor-text-quote';
import { createFinder, describe, type Selectors } from '../lib/anchor/index.ts';
import { median, type Table } from './table.ts';

const RAW = join(import.meta.dirname, '..', '..', 'shared', 'gold', 'raw.jsonl');

interface Task {
  readonly text: string;
  readonly selectors: Selectors;
  /** Where the edited quote stands; null when it was deleted. */
  readonly place: { readonly start: number; readonly end: number } | null;
}

type Finder = (task: Task) => { start: number; end: number } | null;

/** A small generator, so that every run edits the same words (mulberry32). */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const SENTENCE = /[^.!?\n]{60,260}[.!?](?=\s|$)/g;

/** Two words of four letters or more are edited: one becomes another word, one has letters changed. */
function edited(sentence: string, next: () => number, others: readonly string[]): string {
  const words = [...sentence.matchAll(/\p{L}{4,}/gu)];
  const a = Math.floor(next() * words.length);
  const b = (a + 1 + Math.floor(next() * (words.length - 1))) % words.length;
  const changes = new Map([
    [a, () => others[Math.floor(next() * others.length)] ?? 'lainnya'],
    [b, (word: string) => word.slice(0, 2) + word.slice(3) + (word.at(-1) ?? '')],
  ]);
  let result = '';
  let from = 0;
  words.forEach((word, i) => {
    const change = changes.get(i);
    if (!change) return;
    result += sentence.slice(from, word.index) + change(word[0]);
    from = word.index + word[0].length;
  });
  return result + sentence.slice(from);
}

export function makeTasks(texts: readonly string[], count: number): Task[] {
  const next = random(20240928);
  const others = [...new Set(texts.slice(0, 20).flatMap((t) => t.match(/\p{L}{5,9}/gu) ?? []))];
  const tasks: Task[] = [];
  for (let i = 0; tasks.length < count; i++) {
    const text = texts[i % texts.length] as string;
    const sentences = [...text.matchAll(SENTENCE)];
    const chosen = sentences[Math.floor(next() * sentences.length)];
    if (!chosen) continue;
    const span = { start: chosen.index, end: chosen.index + chosen[0].length };
    const gone = tasks.length % 3 === 0;
    const replacement = gone ? '' : edited(chosen[0], next, others);
    // Something earlier in the article has changed too, so that stored positions are off.
    const shift = 'Diperbarui. ';
    tasks.push({
      text: shift + text.slice(0, span.start) + replacement + text.slice(span.end),
      selectors: describe(text, span),
      place: gone ? null : { start: span.start + shift.length, end: span.start + shift.length + replacement.length },
    });
  }
  return tasks;
}

/** As a first attempt would do it: the whole text, the best match within half the length. */
const naive: Finder = ({ text, selectors: [quote] }) => {
  const matches = search(text, quote.exact, Math.floor(quote.exact.length / 2));
  return matches.sort((a, b) => a.errors - b.errors)[0] ?? null;
};

/** Needs nothing of the DOM but the text content; the stored position is its hint. */
const domAnchor: Finder = ({ text, selectors: [quote, position] }) =>
  quotes.toTextPosition({ textContent: text }, quote, { hint: position.start });

const own: Finder = ({ text, selectors }) => createFinder(text)(selectors);

function score(tasks: readonly Task[], find: Finder) {
  const result = { right: 0, wrong: 0, falseOnDeleted: 0, ms: 0 };
  const began = performance.now();
  for (const task of tasks) {
    const found = find(task);
    if (!task.place) result.falseOnDeleted += found ? 1 : 0;
    else if (!found) continue;
    else if (Math.abs(found.start - task.place.start) <= 8 && Math.abs(found.end - task.place.end) <= 8) result.right++;
    else result.wrong++;
  }
  result.ms = performance.now() - began;
  return result;
}

const realTexts = (): string[] | null =>
  existsSync(RAW)
    ? readFileSync(RAW, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { text: string }).text)
    : null;

/** Null when there are no real texts to take quotes from. */
export async function anchoringTable(repeats = 5): Promise<Table | null> {
  const texts = realTexts();
  if (!texts) return null;
  const tasks = makeTasks(texts, 200);
  const there = tasks.filter((t) => t.place).length;
  const finders: Record<string, Finder> = {
    sorot: own,
    'approx-string-match, naive': naive,
    'dom-anchor-text-quote': domAnchor,
  };
  const results = Object.entries(finders).map(([name, finder]) => {
    const runs = Array.from({ length: repeats }, () => score(tasks, finder));
    return { name, ...(runs[0] as ReturnType<typeof score>), ms: median(runs.slice(1).map((r) => r.ms)) };
  });
  const fastest = results[0]?.ms ?? 1;
  return {
    title: 'Finding annotations again',
    note: `200 sentences of real news: ${there} with two words edited, ${tasks.length - there} deleted; right means within 8 units.`,
    head: [
      'finder',
      `right of ${there}`,
      'at a wrong place',
      `found of ${tasks.length - there} deleted`,
      'ms',
      'ratio',
    ],
    rows: results.map((r) => [
      r.name,
      String(r.right),
      String(r.wrong),
      String(r.falseOnDeleted),
      r.ms.toFixed(0),
      `${(r.ms / fastest).toFixed(1)}×`,
    ]),
  };
}
