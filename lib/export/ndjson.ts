import { type Exporter, FORMAT, FORMAT_VERSION, selected } from './format.ts';

/** One clipping a line, each line with format and version, and the names of its collections: imported again without loss. */
export const ndjsonExporter: Exporter = {
  mime: 'application/x-ndjson',
  extension: '.sorot.ndjson',
  async *write(source, options) {
    const names = new Map(source.collections.map((c) => [c.id, c.name]));
    for await (const clipping of source.clippings()) {
      const collectionNames = Object.fromEntries(clipping.collections.map((id) => [id, names.get(id) ?? id]));
      const line = { format: FORMAT, version: FORMAT_VERSION, collectionNames, ...selected(clipping, options) };
      yield `${JSON.stringify(line)}\n`;
    }
  },
};

/** OpenSearch and Elasticsearch bulk form: an action line before each clipping, whose id is the document's. */
export const bulkExporter: Exporter = {
  mime: 'application/x-ndjson',
  extension: '.bulk.ndjson',
  async *write(source, options) {
    for await (const clipping of source.clippings()) {
      const { id, ...document } = selected(clipping, options);
      yield `${JSON.stringify({ index: { _index: FORMAT, _id: id } })}\n${JSON.stringify(document)}\n`;
    }
  },
};
