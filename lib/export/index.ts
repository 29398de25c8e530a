import { annotationCsvExporter, clippingCsvExporter } from './csv.ts';
import type { Exporter } from './format.ts';
import { calendarExporter } from './icalendar.ts';
import { jsonExporter } from './json.ts';
import { markdownExporter } from './markdown.ts';
import { bulkExporter, ndjsonExporter } from './ndjson.ts';
import { webAnnotationExporter } from './web-annotation.ts';

/** All formats, by the names that views and addresses use. */
export const EXPORTERS = {
  json: jsonExporter,
  ndjson: ndjsonExporter,
  bulk: bulkExporter,
  'web-annotation': webAnnotationExporter,
  'csv-annotations': annotationCsvExporter,
  'csv-clippings': clippingCsvExporter,
  markdown: markdownExporter,
  icalendar: calendarExporter,
} as const satisfies Readonly<Record<string, Exporter>>;

export type ExportFormat = keyof typeof EXPORTERS;
