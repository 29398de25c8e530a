// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { atOnce } from '../slices.ts';
import type { MarkKind, Painted } from './names.ts';
import { Painter } from './painter.ts';

/** The browser's registry, as far as the painter uses it; counts what is added and taken away. */
const made = vi.fn();
const changed = vi.fn();
class FakeHighlight extends Set<object> {
  priority = 0;
  override add(range: object): this {
    changed('add');
    return super.add(range);
  }
  override delete(range: object): boolean {
    changed('delete');
    return super.delete(range);
  }
}
class FakeStaticRange {
  constructor(range: object) {
    made();
    Object.assign(this, range);
  }
}
const registry = new Map<string, Set<object>>();

beforeEach(() => {
  registry.clear();
  made.mockClear();
  changed.mockClear();
  vi.stubGlobal('Highlight', FakeHighlight);
  vi.stubGlobal('StaticRange', FakeStaticRange);
  vi.stubGlobal('CSS', { highlights: registry });
});

const text = (words: string): Text => document.createTextNode(words) as never as Text;
const mark = (kind: MarkKind, node: Text, start: number, end: number): Painted => ({
  kind,
  ranges: [{ startContainer: node, startOffset: start, endContainer: node, endOffset: end }],
});
const paint = (painter: Painter, marks: readonly Painted[]): void => atOnce(painter.paint(marks));
const painted = (name: string): string[] =>
  [...(registry.get(name) ?? [])].map((range) => {
    const { startContainer, startOffset, endOffset } = range as StaticRange;
    return (startContainer as Text).data.slice(startOffset, endOffset);
  });

const node = text('Ketua Bawaslu Bagas hadir');
const bagas = mark('official', node, 14, 19);
const bawaslu = mark('institution', node, 6, 13);

test('each kind is an entry of its own', () => {
  paint(new Painter(), [bagas, bawaslu]);
  expect(painted('sorot-official')).toEqual(['Bagas']);
  expect(painted('sorot-institution')).toEqual(['Bawaslu']);
  expect(registry.has('sorot-date')).toBe(false);
});

describe('painting again', () => {
  test('the same marks changes nothing', () => {
    const painter = new Painter();
    paint(painter, [bagas, bawaslu]);
    changed.mockClear();
    made.mockClear();
    paint(painter, [mark('official', node, 14, 19), bawaslu]);
    expect(changed).not.toHaveBeenCalled();
    expect(made).not.toHaveBeenCalled();
  });

  test('other marks changes only those', () => {
    const painter = new Painter();
    const other = text('Bagas lagi');
    paint(painter, [bagas, bawaslu]);
    changed.mockClear();
    paint(painter, [bagas, mark('official', other, 0, 5)]);
    expect(changed.mock.calls.flat().sort()).toEqual(['add', 'delete']);
    expect(painted('sorot-official')).toEqual(['Bagas', 'Bagas']);
    expect(registry.has('sorot-institution')).toBe(false);
  });

  test('after the page has cleared the registry brings them back', () => {
    const painter = new Painter();
    paint(painter, [bagas]);
    registry.clear();
    paint(painter, [bagas]);
    expect(painted('sorot-official')).toEqual(['Bagas']);
  });
});

test('two marks on the same words are painted once', () => {
  paint(new Painter(), [bagas, mark('official', node, 14, 19)]);
  expect(painted('sorot-official')).toEqual(['Bagas']);
});

test('the light lies above, and goes without the marks going', () => {
  const painter = new Painter();
  paint(painter, [bagas]);
  painter.light([bagas]);
  const priority = (name: string): number => (registry.get(name) as FakeHighlight).priority;
  expect(priority('sorot-official-on')).toBeGreaterThan(priority('sorot-official'));
  painter.light([]);
  expect([...registry.keys()]).toEqual(['sorot-official']);
});

test('what others have registered stays', () => {
  const others = new FakeHighlight();
  registry.set('cari', others);
  const painter = new Painter();
  paint(painter, [bagas]);
  painter.clear();
  expect([...registry]).toEqual([['cari', others]]);
});

test('thousands of marks are painted with pauses, and shown when all are there', () => {
  const long = text('Bagas '.repeat(2000));
  const marks = Array.from({ length: 2000 }, (_, n) => mark('official', long, n * 6, n * 6 + 5));
  const painting = new Painter().paint(marks);
  let pauses = 0;
  while (!painting.next().done) {
    pauses++;
    expect(registry.size).toBe(0);
  }
  expect(pauses).toBeGreaterThan(20);
  expect(painted('sorot-official').length).toBe(2000);
});
