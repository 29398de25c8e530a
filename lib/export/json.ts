import {
  type Exporter,
  type ExportOptions,
  type ExportSource,
  type FileHead,
  FORMAT,
  FORMAT_VERSION,
  SCHEMA_ID,
  selected,
} from './format.ts';

/** The whole, to be imported again without loss. One clipping a line within the array: readable, and quick to compare. */
export const jsonExporter: Exporter = {
  mime: 'application/json',
  extension: '.sorot.json',
  async *write(source, options) {
    const head = JSON.stringify(headOf(source, options), null, 1);
    yield `${head.slice(0, -2)},\n "clippings": [`;
    let separator = '\n';
    for await (const clipping of source.clippings()) {
      yield `${separator}${JSON.stringify(selected(clipping, options))}`;
      separator = ',\n';
    }
    yield '\n]}\n';
  },
};

function headOf(source: ExportSource, { exportedAt = new Date() }: ExportOptions): FileHead {
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    $schema: SCHEMA_ID,
    exportedAt: exportedAt.toISOString(),
    collection: source.collection,
    collections: source.collections,
    ...(source.lexicon ? { lexicon: source.lexicon } : {}),
    ...(source.identities ? { identities: source.identities } : {}),
  };
}
