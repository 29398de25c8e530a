import type { ExportOptions } from '../../../lib/export/format.ts';
import { EXPORTERS, type ExportFormat } from '../../../lib/export/index.ts';
import { sourceOf } from '../../../lib/export/source.ts';
import type { SorotDatabase } from '../../../lib/store/database.ts';
import { type ClippingFilter, findClippings } from '../../../lib/store/queries.ts';

/** Letters of an example; a long text in it is cut. */
const LENGTH = 4000;
const LONGEST_STRING = 90;

/** The beginning of what an export would write, for the first clipping of a selection; null when there is none. */
export async function previewOf(
  db: SorotDatabase,
  filter: ClippingFilter,
  format: ExportFormat,
  options: ExportOptions,
): Promise<string | null> {
  const [first] = await findClippings(db, filter);
  if (!first) return null;
  const [source, head] = await Promise.all([sourceOf(db, { ...filter, ids: new Set([first]) }), db.heads.get(first)]);
  const collections = source.collections.filter((c) => head?.collections.includes(c.id));
  let text = '';
  for await (const piece of EXPORTERS[format].write({ ...source, collections }, options)) text += piece;
  return shortened(text, format).slice(0, LENGTH);
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
