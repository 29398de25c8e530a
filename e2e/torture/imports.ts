/** Feeds the import files that no export of Sorot is, and checks that each is refused with a code and changes nothing. */
import fc from 'fast-check';
import { stageImport } from '../../lib/import/import.ts';
import type { SorotDatabase } from '../../lib/store/database.ts';

/** Values that a reader of numbers, texts and lists is likely to stumble over, as JSON. */
const ODD_JSON = [
  'null',
  'true',
  '-1',
  '1e999',
  '9007199254740993',
  '0.1',
  '""',
  '"\\ud800"',
  '"\\u0000"',
  '"<img src=x onerror=alert(1)>"',
  '"javascript:alert(1)"',
  '"=cmd|\' /C calc\'!A0"',
  '[]',
  '{}',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  `${'['.repeat(3000)}${']'.repeat(3000)}`,
];

/** The codes with which a file may be refused; any other would be a defect of ours. */
const REFUSALS = new Set(['invalid', 'not-ours', 'too-large', 'newer-format']);

/** Names and values of a JSON text: where one may be exchanged for another. */
const placesOf = (json: string): readonly { readonly from: number; readonly to: number }[] =>
  [...json.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null/g)].map((m) => ({
    from: m.index,
    to: m.index + m[0].length,
  }));

function attacks(good: string): fc.Arbitrary<BlobPart> {
  const places = placesOf(good);
  const bytes = new TextEncoder().encode(good);
  const exchanged = fc
    .tuple(fc.nat(places.length - 1), fc.oneof(fc.constantFrom(...ODD_JSON), fc.json({ maxDepth: 3 })))
    .map(([n, json]) => {
      const { from, to } = places[n] ?? { from: 0, to: 0 };
      return good.slice(0, from) + json + good.slice(to);
    });
  const flipped = fc
    .array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
    .map((changes) => {
      const copy = bytes.slice();
      for (const [at, value] of changes) copy[at] = value;
      return copy;
    });
  const cut = fc
    .tuple(fc.nat(good.length), fc.nat(good.length))
    .map(([a, b]) => good.slice(Math.min(a, b), Math.max(a, b)));
  const doubled = fc.nat(good.length).map((at) => good.slice(0, at) + good);
  return fc.oneof(
    { weight: 6, arbitrary: exchanged },
    { weight: 3, arbitrary: flipped },
    { weight: 1, arbitrary: cut },
    { weight: 1, arbitrary: doubled },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((data) => new Uint8Array(data)) },
    { weight: 1, arbitrary: fc.json() },
  );
}

/**
 * @param good an export to begin from, which the library already holds
 * @param seed for a run that can be repeated
 * @returns what a counterexample says; null when everything held, and how many files were refused
 */
export async function attackImports(
  db: SorotDatabase,
  good: string,
  cases: number,
  seed?: number,
): Promise<{ readonly refused: number; readonly counterexample: string | null }> {
  const kept = db.tables.filter((table) => table.name !== 'incoming');
  const snapshot = async () => JSON.stringify(await Promise.all(kept.map((table) => table.toArray())));
  const before = await snapshot();
  let refused = 0;
  const property = fc.asyncProperty(attacks(good), async (content) => {
    const code = await stageImport(db, new Blob([content])).then(
      () => 'staged',
      (error: { readonly code?: string }) => error.code ?? String(error),
    );
    if (code !== 'staged') refused++;
    if (code !== 'staged' && !REFUSALS.has(code)) return false;
    if (code !== 'staged' && (await db.incoming.count()) > 0) return false;
    if ('polluted' in {}) return false;
    return (await snapshot()) === before;
  });
  const result = await fc.check(property, { numRuns: cases, ...(seed === undefined ? {} : { seed }) });
  const counterexample = result.failed
    ? `${JSON.stringify(result.counterexample)} ${String(result.errorInstance ?? '')}`.slice(0, 400)
    : null;
  return { refused, counterexample };
}
