import type { ExportOptions } from '../../../lib/export/format.ts';
import { EXPORTERS, type ExportFormat } from '../../../lib/export/index.ts';
import { sourceOf } from '../../../lib/export/source.ts';
import type { SorotDatabase } from '../../../lib/store/database.ts';
import { type ClippingFilter, findClippings } from '../../../lib/store/queries.ts';

/** Letters of an example; a long text in it is cut. */
const LENGTH = 4000;
const LONGEST_STRING = 90;

/** Clippings that are written to judge how long the whole file will be. */
const MEASURED = 8;

export interface Preview {
  /** The beginning of what would be written for the first clipping. */
  readonly text: string;
  /** About how many bytes the file will have, judged by a few clippings spread over the selection. */
  readonly bytes: number;
}

/** What an export of a selection would look like; null when there is nothing in it. */
export async function previewOf(
  db: SorotDatabase,
  filter: ClippingFilter,
  format: ExportFormat,
  options: ExportOptions,
): Promise<Preview | null> {
  const ids = await findClippings(db, filter);
  const [first] = ids;
  if (!first) return null;
  const written = async (some: readonly string[]): Promise<string> => {
    const [source, heads] = await Promise.all([
      sourceOf(db, { ...filter, ids: new Set(some) }),
      db.heads.bulkGet([...some]),
    ]);
    const used = new Set(heads.flatMap((head) => head?.collections ?? []));
    const collections = source.collections.filter((c) => used.has(c.id));
    let text = '';
    for await (const piece of EXPORTERS[format].write({ ...source, collections }, options)) text += piece;
    return text;
  };
  const count = Math.min(MEASURED, ids.length);
  const spread = Array.from({ length: count }, (_, i) => ids[Math.floor((i * ids.length) / count)] ?? first);
  const [text, measured] = [await written([first]), await written(spread)];
  const bytes = (new TextEncoder().encode(measured).length * ids.length) / count;
  return { text: shortened(text, format).slice(0, LENGTH), bytes };
}

/** JSON is set out and its long texts are cut, so that the shape can be seen. */
function shortened(text: string, format: ExportFormat): string {
  if (format !== 'json' && format !== 'web-annotation') return text;
  const cut = (_: string, value: unknown): unknown =>
    typeof value === 'string' && value.length > LONGEST_STRING ? `${value.slice(0, LONGEST_STRING)} …` : value;
  try {
    return JSON.stringify(JSON.parse(text), cut, 2);
  } catch {
    return text;
  }
}
