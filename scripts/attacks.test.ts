import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { attackImports } from '../e2e/torture/imports.ts';
import { attackMessages } from '../e2e/torture/messages.ts';
import { endpoints } from '../entrypoints/background/endpoints.ts';
import { lazyRecogniser } from '../entrypoints/background/recogniser.ts';
import { jsonExporter } from '../lib/export/json.ts';
import { sourceOf } from '../lib/export/source.ts';
import { writeExport } from '../lib/export/write.ts';
import type { BackgroundCalls } from '../lib/messages/protocol.ts';
import { serve } from '../lib/messages/server.ts';
import { saveArticle } from '../lib/store/clippings.ts';
import { library, type SorotDatabase } from '../lib/store/database.ts';
import { annotations, article } from '../lib/store/sample.ts';

/** `SOROT_ATTACKS=10000` makes as many of each, with other seeds each time: what `npm run torture` runs. */
const wanted = Number(process.env.SOROT_ATTACKS ?? 0);
const cases = wanted || 250;
const seed = wanted ? undefined : 1;

let db: SorotDatabase;
let id = '';
beforeAll(async () => {
  db = await library();
  ({ id } = await saveArticle(db, { article: article(), annotations: annotations(), options: { note: 'rahasia' } }));
});
afterAll(() => Promise.all(db.tables.map((table) => table.clear())));

test('hostile files are refused with a code, and no file that is only looked at changes the library', {
  timeout: 1_200_000,
}, async () => {
  const good = await (await writeExport(jsonExporter, await sourceOf(db))).text();
  const { refused, counterexample } = await attackImports(db, good, cases, seed);
  await db.incoming.clear();
  expect(counterexample).toBeNull();
  expect(refused).toBeGreaterThan(cases / 4);
  if (wanted) console.log(`${cases} hostile files, ${refused} refused`);
});

test('messages of a page that has taken over its process neither read nor change the clippings of others', {
  timeout: 1_200_000,
}, async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const calls = endpoints(lazyRecogniser(async () => () => []));
  const target = { url: article().canonicalUrl, id };
  const counterexample = await attackMessages(
    serve<BackgroundCalls>(calls),
    db,
    target,
    Object.keys(calls),
    cases,
    seed,
  );
  vi.restoreAllMocks();
  expect(counterexample).toBeNull();
});
