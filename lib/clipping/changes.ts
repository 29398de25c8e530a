import { diffArrays, diffWordsWithSpace } from 'diff';

/** A run of words within a changed paragraph. */
export interface Segment {
  readonly op: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What a change touches, the most telling first: that is the order in which changes are shown. */
export const TOUCHES = ['name', 'number', 'date', 'words'] as const;
export type Touch = (typeof TOUCHES)[number];

export interface Change {
  readonly kind: 'added' | 'removed' | 'altered';
  /** Number of the paragraph, from 1 (0 is the headline): in the new text, or in the old one when it was removed. */
  readonly paragraph: number;
  readonly touches: Touch;
  readonly segments: readonly Segment[];
}

/** Words that count as names, numbers or dates, taken from the annotations of both texts. */
export interface Telling {
  readonly names: ReadonlySet<string>;
  readonly dates: ReadonlySet<string>;
}

/** Least share of words in common for a removed and an added paragraph to be one that was altered. */
const SAME_PARAGRAPH = 0.4;
/** Longer paragraphs are compared as a whole: comparing words costs the product of both lengths. */
const LONGEST_COMPARED = 20_000;

/**
 * What has changed between two texts of an article: paragraphs added, removed or altered, with the altered words.
 * Sorted by what they touch (names, numbers, dates, then other words), and within that by place.
 */
export function changesBetween(before: string, after: string, telling?: Telling): Change[] {
  const changes: Change[] = [];
  let [oldNumber, newNumber] = [0, 0];
  const parts = diffArrays(paragraphsOf(before), paragraphsOf(after));
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (!part) continue;
    const next = parts[i + 1];
    if (part.removed && next?.added) {
      changes.push(...compareBlocks(part.value, oldNumber, next.value, newNumber, telling));
      oldNumber += part.value.length;
      newNumber += next.value.length;
      i++;
    } else if (part.removed) {
      part.value.forEach((text, k) => void changes.push(whole('removed', oldNumber + k, text, telling)));
      oldNumber += part.value.length;
    } else if (part.added) {
      part.value.forEach((text, k) => void changes.push(whole('added', newNumber + k, text, telling)));
      newNumber += part.value.length;
    } else {
      oldNumber += part.value.length;
      newNumber += part.value.length;
    }
  }
  return changes.sort((a, b) => TOUCHES.indexOf(a.touches) - TOUCHES.indexOf(b.touches) || a.paragraph - b.paragraph);
}

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((p) => p.trim())
    .filter(Boolean);

/** Pairs each removed paragraph with the first later added one that shares enough words with it. */
function compareBlocks(
  removed: readonly string[],
  oldNumber: number,
  added: readonly string[],
  newNumber: number,
  telling?: Telling,
): Change[] {
  const changes: Change[] = [];
  let from = 0;
  removed.forEach((text, k) => {
    const twin = added.findIndex((candidate, i) => i >= from && alike(text, candidate));
    if (twin < 0) {
      changes.push(whole('removed', oldNumber + k, text, telling));
      return;
    }
    for (; from < twin; from++) changes.push(whole('added', newNumber + from, added[from]!, telling));
    changes.push(altered(text, added[twin]!, newNumber + twin, telling));
    from = twin + 1;
  });
  for (; from < added.length; from++) changes.push(whole('added', newNumber + from, added[from]!, telling));
  return changes;
}

function alike(a: string, b: string): boolean {
  const words = (s: string): string[] => s.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [x, y] = [words(a), words(b)];
  const pool = new Map<string, number>();
  for (const w of y) pool.set(w, (pool.get(w) ?? 0) + 1);
  let common = 0;
  for (const w of x) {
    const left = pool.get(w) ?? 0;
    if (left === 0) continue;
    pool.set(w, left - 1);
    common++;
  }
  return (2 * common) / (x.length + y.length || 1) >= SAME_PARAGRAPH;
}

function altered(before: string, after: string, paragraph: number, telling?: Telling): Change {
  const segments = segmentsOf(before, after);
  return { kind: 'altered', paragraph, touches: touchesOf(segments, telling), segments };
}

const segmentsOf = (before: string, after: string): Segment[] =>
  before.length + after.length > LONGEST_COMPARED
    ? [
        { op: 'removed', text: before },
        { op: 'added', text: after },
      ]
    : diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
        op: added ? 'added' : removed ? 'removed' : 'same',
        text: value,
      }));

/** A text beside another, in runs: those that the other has too, and those that it has not. */
export type Beside = readonly { readonly own: boolean; readonly text: string }[];

/**
 * Two short texts, such as notes, each as it stands, with the runs of words marked that the other one has not. Spaces between
 * two such runs belong to them, so that a phrase is one run.
 */
export function besideEachOther(one: string, other: string): readonly [Beside, Beside] {
  const segments = segmentsOf(one, other);
  const side = (op: 'added' | 'removed'): Beside => {
    const runs: { own: boolean; text: string }[] = [];
    for (const [i, segment] of segments.entries()) {
      if (segment.op !== op && segment.op !== 'same') continue;
      const within = segment.text.trim() === '' && i > 0 && i < segments.length - 1;
      const own = segment.op === op || (within && runs.at(-1)?.own === true);
      const last = runs.at(-1);
      if (last?.own === own) last.text += segment.text;
      else runs.push({ own, text: segment.text });
    }
    return runs;
  };
  return [side('removed'), side('added')];
}

function whole(kind: 'added' | 'removed', paragraph: number, text: string, telling?: Telling): Change {
  const segments: Segment[] = [{ op: kind, text }];
  return { kind, paragraph, touches: touchesOf(segments, telling), segments };
}

function touchesOf(segments: readonly Segment[], telling?: Telling): Touch {
  const changed = segments.filter((s) => s.op !== 'same').map((s) => s.text);
  const words = changed.flatMap((t) => t.match(/[\p{L}\p{M}'’]+/gu) ?? []);
  if (words.some((w) => telling?.names.has(w))) return 'name';
  const digits = changed.some((t) => /\p{Nd}/u.test(t));
  const dates = [...(telling?.dates ?? [])];
  if (dates.some((date) => reaches(segments, 'added', date) || reaches(segments, 'removed', date))) return 'date';
  return digits ? 'number' : 'words';
}

/** True when `words`, as they stand on one side of the change, overlap what was changed there. */
function reaches(segments: readonly Segment[], side: 'added' | 'removed', words: string): boolean {
  const here = segments.filter((s) => s.op === side || s.op === 'same');
  const text = here.map((s) => s.text).join('');
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    let from = 0;
    for (const { op, text: run } of here) {
      if (op === side && from < at + words.length && at < from + run.length) return true;
      from += run.length;
    }
  }
  return false;
}
