import { capturedAt } from '../clipping/captured.ts';
import type { Clipping, StoredAnnotation } from '../model/clipping.ts';
import { labelOf, officeOf } from './annotations.ts';
import { type Exporter, selected } from './format.ts';

/** The W3C context, and our own terms for what its vocabulary has no word for. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { sorot: 'urn:sorot:terms#' }];
const GENERATOR = { id: 'urn:sorot', type: 'Software', name: 'Sorot' };

/**
 * W3C Web Annotation (https://www.w3.org/TR/annotation-model/) as one AnnotationCollection with its first page inside:
 * each mark, note and tag is an annotation of the article's address. TextPositionSelectors count in the clipped text
 * (headline, blank line, paragraphs), as a page as such has no text; the quote is what finds the place on the page.
 */
export const webAnnotationExporter: Exporter = {
  mime: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  extension: '.jsonld',
  async *write(source, options) {
    const created = (options.exportedAt ?? new Date()).toISOString();
    const collection = {
      '@context': CONTEXT,
      id: `urn:sorot:export:${source.collection?.id ?? 'selection'}:${created}`,
      type: 'AnnotationCollection',
      label: source.collection?.name ?? 'Sorot',
      created,
      generator: GENERATOR,
    };
    const first = { id: `${collection.id}:1`, type: 'AnnotationPage', partOf: collection.id, startIndex: 0 };
    yield `${JSON.stringify(collection).slice(0, -1)},\n"first":${JSON.stringify(first).slice(0, -1)},"items":[`;
    let separator = '\n';
    let total = 0;
    for await (const clipping of source.clippings()) {
      for (const annotation of annotationsOf(selected(clipping, options))) {
        yield separator + JSON.stringify(annotation);
        separator = ',\n';
        total++;
      }
    }
    yield `\n]},\n"total":${total}}\n`;
  },
};

type Body = Readonly<Record<string, unknown>>;

function* annotationsOf(clipping: Clipping): Generator<object, void, void> {
  const about = {
    source: clipping.canonicalUrl,
    state: { type: 'TimeState', sourceDate: capturedAt(clipping, clipping.versions.length) ?? clipping.updatedAt },
  };
  for (const a of clipping.annotations) {
    yield {
      id: `urn:sorot:annotation:${a.id}`,
      type: 'Annotation',
      motivation: motivationOf(a),
      created: clipping.clippedAt,
      modified: clipping.updatedAt,
      generator: GENERATOR,
      body: bodiesOf(clipping, a),
      target: { type: 'SpecificResource', ...about, selector: a.selectors },
      'sorot:status': a.status,
      ...(a.kind === 'highlight' ? {} : { 'sorot:confidence': a.confidence, 'sorot:by': a.by }),
      ...(a.kind === 'institution' && a.region ? { 'sorot:region': a.region } : {}),
    };
  }
  if (clipping.note || clipping.tags.length > 0) {
    yield {
      id: `urn:sorot:note:${clipping.id}`,
      type: 'Annotation',
      motivation: clipping.note ? 'commenting' : 'tagging',
      created: clipping.clippedAt,
      modified: clipping.updatedAt,
      generator: GENERATOR,
      body: [
        ...(clipping.note ? [textual('commenting', clipping.note)] : []),
        ...clipping.tags.map((tag) => textual('tagging', tag)),
      ],
      target: { type: 'SpecificResource', ...about },
    };
  }
}

const motivationOf = (a: StoredAnnotation): string =>
  a.kind === 'highlight' ? (a.note ? 'commenting' : 'highlighting') : 'identifying';

function bodiesOf(clipping: Clipping, a: StoredAnnotation): Body[] {
  const note = a.note ? [textual('commenting', a.note)] : [];
  if (a.kind === 'highlight') return note;
  const office = officeOf(clipping, a);
  const event = a.kind === 'date' ? [a.event, a.place].filter((words) => words !== null) : [];
  return [
    textual('identifying', labelOf(a)),
    textual('classifying', a.kind),
    ...[...(office ? [office] : []), ...event].map((words) => textual('describing', words)),
    ...note,
  ];
}

const textual = (purpose: string, value: string): Body => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
});
