/** Runs in the benchmark page: builds an article of a given size and lets one contestant paint marks on it. */
import { createTextAnnotator } from '@recogito/text-annotator';
import AdvancedMark from 'advanced-mark.js';
import Mark from 'mark.js';
import WebHighlighter from 'web-highlighter';
import type { TextRange } from '../../lib/article/index.ts';
import type { Painted } from '../../lib/highlight/names.ts';
import { Painter } from '../../lib/highlight/painter.ts';
import { atOnce } from '../../lib/slices.ts';

export interface PlainMark {
  readonly start: number;
  readonly end: number;
}

type Contestant = (root: HTMLElement, marks: readonly PlainMark[]) => void;

/** Where the marks stand in the text nodes of `root`: plain positions, as our annotator has them. */
function positions(root: HTMLElement, marks: readonly PlainMark[]): TextRange[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const result: TextRange[] = [];
  let offset = 0;
  let i = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const end = offset + node.data.length;
    for (let mark = marks[i]; mark && mark.start < end; mark = marks[++i]) {
      result.push({
        startContainer: node,
        startOffset: mark.start - offset,
        endContainer: node,
        endOffset: mark.end - offset,
      });
    }
    offset = end;
  }
  return result;
}

/** For contestants that want live ranges. */
const ranges = (root: HTMLElement, marks: readonly PlainMark[]): Range[] =>
  positions(root, marks).map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  });

const lengths = (marks: readonly PlainMark[]) => marks.map(({ start, end }) => ({ start, length: end - start }));

const contestants: Record<string, Contestant> = {
  sorot: (root, marks) =>
    atOnce(new Painter().paint([{ kind: 'official', ranges: positions(root, marks) } as Painted])),
  'mark.js markRanges': (root, marks) => new Mark(root).markRanges(lengths(marks)),
  'mark.js markRegExp': (root) => new Mark(root).markRegExp(/\bmark[a-z]+\b/g),
  'advanced-mark.js markRanges': (root, marks) => new AdvancedMark(root).markRanges(lengths(marks)),
  'recogito text-annotator': (root, marks) => {
    const annotator = createTextAnnotator(root, { renderer: 'CSS_HIGHLIGHTS' });
    const found = ranges(root, marks);
    annotator.setAnnotations(
      marks.map(({ start, end }, i) => {
        const id = `a${i}`;
        const range = found[i] as Range;
        return {
          id,
          bodies: [],
          target: { annotation: id, selector: [{ quote: range.toString(), start, end, range }] },
        };
      }) as never,
    );
  },
  'web-highlighter': (root, marks) => {
    const highlighter = new WebHighlighter({ $root: root });
    for (const range of ranges(root, marks).reverse()) highlighter.fromRange(range);
  },
};

/** `count` words to mark, evenly spread over about `characters` of text in paragraphs. */
function build(characters: number, count: number): { root: HTMLElement; marks: PlainMark[] } {
  const root = document.createElement('article');
  const marks: PlainMark[] = [];
  const words =
    'warga memilih di tempat pemungutan suara pada hari yang sudah ditetapkan bersama seluruh petugas'.split(' ');
  const step = characters / count;
  let offset = 0;
  let paragraph = '';
  for (let w = 0; offset + paragraph.length < characters || marks.length < count; w++) {
    if (marks.length < count && offset + paragraph.length >= marks.length * step) {
      const start = offset + paragraph.length;
      const word = `mark${String.fromCharCode(97 + (w % 26))}`;
      marks.push({ start, end: start + word.length });
      paragraph += `${word} `;
    } else paragraph += `${words[w % words.length]} `;
    if (paragraph.length > 400) {
      const p = document.createElement('p');
      p.textContent = paragraph;
      root.append(p);
      offset += paragraph.length;
      paragraph = '';
    }
  }
  const p = document.createElement('p');
  p.textContent = paragraph;
  root.append(p);
  return { root, marks };
}

const frames = (count: number) =>
  new Promise<void>((resolve) => {
    const next = (left: number) => (left === 0 ? resolve() : void requestAnimationFrame(() => next(left - 1)));
    next(count);
  });

let shift = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
}).observe({ type: 'layout-shift', buffered: true });

let current: { root: HTMLElement; marks: PlainMark[] } | null = null;

Object.assign(globalThis, {
  names: Object.keys(contestants),
  async prepare(characters: number, count: number) {
    current = build(characters, count);
    document.body.replaceChildren(current.root);
    await frames(3);
  },
  /** Paints, waits until it is on the screen, and tells what was added to the page. */
  async paint(name: string) {
    if (!current) throw new Error('prepare first');
    const before = current.root.querySelectorAll('*').length;
    const shiftBefore = shift;
    contestants[name]?.(current.root, current.marks);
    await frames(3);
    return { added: current.root.querySelectorAll('*').length - before, shift: shift - shiftBefore };
  },
  /** Later changes of the page itself: what they cost with the marks in place. */
  async mutate(times: number) {
    const paragraphs = [...(current?.root.querySelectorAll('p') ?? [])];
    for (let i = 0; i < times; i++) {
      const p = paragraphs[i % paragraphs.length];
      if (i % 2) p?.lastChild?.remove();
      else p?.append('x');
    }
    await frames(2);
  },
});
