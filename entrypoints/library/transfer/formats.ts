import type { ExportFormat } from '../../../lib/export/index.ts';
import type { MessageKey } from '../../../lib/i18n.ts';

/** Formats in the order in which they are offered. */
export const FORMATS: readonly { readonly format: ExportFormat; readonly name: string; readonly detail: MessageKey }[] =
  [
    { format: 'json', name: 'JSON Sorot', detail: 'exportJson' },
    { format: 'web-annotation', name: 'JSON-LD, Web Annotation', detail: 'exportWebAnnotation' },
    { format: 'csv-annotations', name: 'CSV', detail: 'exportCsvAnnotations' },
    { format: 'csv-clippings', name: 'CSV', detail: 'exportCsvClippings' },
    { format: 'markdown', name: 'Markdown', detail: 'exportMarkdown' },
    { format: 'icalendar', name: 'iCalendar', detail: 'exportCalendar' },
    { format: 'ndjson', name: 'NDJSON', detail: 'exportNdjson' },
    { format: 'bulk', name: 'NDJSON bulk', detail: 'exportBulk' },
  ];

/** "Netralitas ASN 2024" → "netralitas-asn-2024". */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'sorot'
  );
}
