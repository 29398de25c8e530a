import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIndonesian } from '../lib/languages/id/index.ts';
import type { LanguagePack } from '../lib/languages/language-pack.ts';

/** The model that is committed. */
export const MODEL = join(import.meta.dirname, '..', 'lib', 'languages', 'id', 'model', 'tagger.bin');

/** Indonesian as it ships: with the trained model when it is there. */
export async function loadIndonesian(model = MODEL): Promise<LanguagePack> {
  return createIndonesian(existsSync(model) ? readFileSync(model) : undefined);
}
