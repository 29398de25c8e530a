/**
 * How well dates are tied to what they are the date of: role, event head and place, on dates whose span is right.
 *
 *     npx node scripts/score-date-stories.ts GOLD.jsonl PREDICTIONS.jsonl [--errors event|place|role]
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

interface StoryDate {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly role?: string;
  readonly event?: string | null;
  readonly place?: string | null;
  readonly optional?: boolean;
  readonly alternatives?: readonly { readonly start: number; readonly end: number }[];
}

export interface StoryDocument {
  readonly id: string;
  readonly text?: string;
  readonly annotations: readonly StoryDate[];
}

export interface StoryScore {
  /** Dates whose gold states the thing. */
  readonly given: number;
  /** Of these, found right. */
  readonly right: number;
  /** Found where the gold states none. */
  readonly invented: number;
}

export interface StoryReport {
  readonly role: StoryScore;
  readonly event: StoryScore;
  readonly place: StoryScore;
  readonly errors: readonly string[];
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/^(?:acara|kegiatan|agenda|pelaksanaan)$/.test(word));

/** The roots that an Indonesian word may have: "melantik", "dilantik" and "pelantikan" share "lantik". */
function roots(word: string): string[] {
  const bare = word.replace(/nya$/, '');
  return ['', 'kan', 'an', 'i']
    .filter((suffix) => bare.endsWith(suffix))
    .flatMap((suffix) => {
      const stem = bare.slice(0, bare.length - suffix.length);
      const match = /^(di|me|per|pe|ber|ter)(ng|ny|m|n)?(\p{L}{3,})$/u.exec(stem);
      if (!match) return [stem];
      const [, , nasal = '', rest = ''] = match;
      return [stem, rest, nasal + rest, ...['p', 't', 's', 'k'].map((initial) => initial + rest)];
    });
}

const sameWord = (a: string, b: string): boolean =>
  a === b || (a.length > 4 && b.length > 4 && roots(a).some((root) => root.length > 3 && roots(b).includes(root)));

/** The same thing ("acara" alone is whatever event the article names): one names all that the other names, or at least half of the words are in common. */
export function sameThing(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.length === 0) return true;
  if (y.length === 0) return false;
  const common = x.filter((word) => y.some((other) => sameWord(word, other))).length;
  return common === Math.min(x.length, y.length) || (2 * common) / (x.length + y.length) >= 0.5;
}

/** Scores role, event and place over the dates whose span is right. */
export function scoreStories(golds: readonly StoryDocument[], predictions: readonly StoryDocument[]): StoryReport {
  const byId = new Map(predictions.map((document) => [document.id, document.annotations]));
  const sums = { role: [0, 0, 0], event: [0, 0, 0], place: [0, 0, 0] };
  const errors: string[] = [];
  for (const gold of golds) {
    const found = (byId.get(gold.id) ?? []).filter(({ kind }) => kind === 'date');
    for (const date of gold.annotations) {
      if (date.kind !== 'date' || date.optional) continue;
      const spans = [date, ...(date.alternatives ?? [])];
      const match = found.find((f) => spans.some((span) => span.start === f.start && span.end === f.end));
      if (!match) continue;
      const near = `…${(gold.text ?? '').slice(Math.max(0, date.start - 160), date.end + 60).replace(/\s+/g, ' ')}…`;
      for (const key of ['role', 'event', 'place'] as const) {
        const [expected, got] = [date[key] ?? null, match[key] ?? null];
        const sum = sums[key];
        if (expected !== null) {
          const right = got !== null && (key === 'role' ? expected === got : sameThing(expected, got));
          sum[0] = (sum[0] ?? 0) + 1;
          if (right) sum[1] = (sum[1] ?? 0) + 1;
          else errors.push(`${key} ${gold.id} expected "${expected}", got "${got}" ${near}`);
        } else if (got !== null) {
          sum[2] = (sum[2] ?? 0) + 1;
          errors.push(`${key} ${gold.id} expected none, got "${got}" ${near}`);
        }
      }
    }
  }
  const score = ([given = 0, right = 0, invented = 0]: number[]): StoryScore => ({ given, right, invented });
  return { role: score(sums.role), event: score(sums.event), place: score(sums.place), errors };
}

const read = (file: string): StoryDocument[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): StoryDocument => JSON.parse(line));

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [gold, predictions, flag, kind] = process.argv.slice(2);
  if (!gold || !predictions) {
    console.error(
      'usage: npx node scripts/score-date-stories.ts GOLD.jsonl PREDICTIONS.jsonl [--errors role|event|place]',
    );
    process.exit(2);
  }
  const report = scoreStories(read(gold), read(predictions));
  if (flag === '--errors')
    for (const error of report.errors.filter((e) => e.startsWith(kind ?? ''))) console.log(error);
  for (const key of ['role', 'event', 'place'] as const) {
    const { given, right, invented } = report[key];
    console.log(
      `date ${key.padEnd(6)} ${(given ? right / given : 1).toFixed(3)}  (${right} of ${given} right, ${invented} where none is stated)`,
    );
  }
}
