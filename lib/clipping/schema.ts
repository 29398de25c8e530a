/**
 * Shapes of annotations and clippings, checked where data comes from outside the code: messages and imported files.
 * Objects come out with the known fields alone, as plain new objects: prototype keys and extras are dropped.
 */
import * as v from 'valibot';
import { parseIsoDay } from '../dates/calendar.ts';
import { type Annotation, KINDS } from '../model/annotation.ts';
import type { ArticleSnapshot, ArticleText } from '../model/article.ts';
import { type Clipping, type Collection, STATUSES, type StoredAnnotation } from '../model/clipping.ts';
import type { Entity } from '../model/entity.ts';

/** Upper limits; far above anything real, so that a hostile file is refused before it fills the memory. Lengths in UTF-16 units. */
export const LIMITS = {
  text: 5_000_000,
  title: 20_000,
  line: 4_000,
  url: 16_000,
  note: 200_000,
  tag: 200,
  tags: 500,
  annotations: 50_000,
  versions: 1_000,
  collections: 1_000,
} as const;

const line = v.pipe(v.string(), v.maxLength(LIMITS.line));
const url = v.pipe(
  v.string(),
  v.maxLength(LIMITS.url),
  // Shown as links: a `javascript:` address must not come in with a file.
  v.check((s) => /^(https?|file):\/\//i.test(s) && URL.canParse(s), 'Not a web address.'),
);
export const idSchema = v.pipe(v.string(), v.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/, 'Not an id (ULID).'));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const text = v.pipe(v.string(), v.maxLength(LIMITS.text));
/** A day, month or year that a calendar has: no 30 February. */
const isInCalendar = (iso: string): boolean => parseIsoDay(`${iso}-01-01`.slice(0, 10)) !== null;
const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'Not a day (YYYY-MM-DD).'),
  v.check(isInCalendar, 'No day of the calendar.'),
);
export const instantSchema = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, 'Not an instant (ISO 8601).'),
  v.check((s) => !Number.isNaN(Date.parse(s)), 'Not an instant (ISO 8601).'),
);
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'Not a SHA-256 in hex.'));
const region = v.nullable(v.pipe(v.string(), v.maxLength(20)));
const level = v.nullable(
  v.picklist(['international', 'national', 'province', 'regency', 'city', 'district', 'village']),
);

const base = {
  start: offset,
  end: offset,
  text,
  entity: line,
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  by: line,
};
const office = v.object({ start: offset, end: offset, text: line, institution: v.nullable(line), region });
const isoDay = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const weekday = v.picklist([0, 1, 2, 3, 4, 5, 6]);

const official = { ...base, kind: v.literal('official'), name: v.nullable(line), office: v.nullable(office) };
const person = { ...base, kind: v.literal('person'), name: line };
const institution = { ...base, kind: v.literal('institution'), name: line, level, region };
const date = {
  ...base,
  kind: v.literal('date'),
  iso: v.pipe(
    v.string(),
    v.regex(new RegExp(`^${isoDay}(?:/${isoDay})?$`), 'Not a date (ISO 8601).'),
    v.check((iso) => iso.split('/').every(isInCalendar), 'No date of the calendar.'),
  ),
  implied: v.pipe(v.array(v.picklist(['year', 'month', 'day'])), v.maxLength(3)),
  role: v.picklist(['event', 'publication', 'other']),
  event: v.nullable(line),
  place: v.nullable(line),
  weekdayAgrees: v.nullable(v.boolean()),
  conflict: v.exactOptional(
    v.object({ stated: weekday, actual: weekday, alternative: day, printed: v.exactOptional(day) }),
  ),
};
const highlight = { kind: v.literal('highlight'), start: offset, end: offset, text };

export const annotationSchema: v.GenericSchema<unknown, Annotation> = v.variant('kind', [
  v.object(official),
  v.object(person),
  v.object(institution),
  v.object(date),
]);

const context = v.pipe(v.string(), v.maxLength(LIMITS.line));
const selectors = v.tuple([
  v.object({ type: v.literal('TextQuoteSelector'), exact: text, prefix: context, suffix: context }),
  v.object({ type: v.literal('TextPositionSelector'), start: offset, end: offset }),
]);
const stored = {
  id: idSchema,
  selectors,
  status: v.picklist(STATUSES),
  note: v.pipe(v.string(), v.maxLength(LIMITS.note)),
};
const storedAnnotationSchema: v.GenericSchema<unknown, StoredAnnotation> = v.variant('kind', [
  v.object({ ...official, ...stored }),
  v.object({ ...person, ...stored }),
  v.object({ ...institution, ...stored }),
  v.object({ ...date, ...stored }),
  v.object({ ...highlight, ...stored }),
]);

const entitySchema: v.GenericSchema<unknown, Entity> = v.object({
  id: line,
  kind: v.picklist(KINDS),
  name: line,
  offices: v.pipe(
    v.array(v.object({ text: line, institution: v.nullable(line), region })),
    v.maxLength(LIMITS.annotations),
  ),
  level,
  region,
  spellings: v.pipe(v.array(v.object({ text, count: offset })), v.maxLength(LIMITS.annotations)),
  mentions: offset,
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

/** Every annotation stands where it says, in the text that it belongs to. */
const standsIn = (body: string, annotations: readonly { start: number; end: number; text: string }[]): boolean =>
  annotations.every((a) => a.start < a.end && a.end <= body.length && body.slice(a.start, a.end) === a.text);
const OUT_OF_PLACE = 'An annotation does not stand in the text where it says.';

const title = v.pipe(v.string(), v.maxLength(LIMITS.title));
const storedAnnotations = v.pipe(v.array(storedAnnotationSchema), v.maxLength(LIMITS.annotations));
const note = v.pipe(v.string(), v.maxLength(LIMITS.note));
export const tagsSchema = v.pipe(
  v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.tag))),
  v.maxLength(LIMITS.tags),
);
export const noteSchema = note;

const versionSchema = v.pipe(
  v.object({ text, textSha256: sha256, clippedAt: instantSchema, title, annotations: storedAnnotations }),
  v.check((c) => standsIn(c.text, c.annotations), OUT_OF_PLACE),
);

export const clippingSchema: v.GenericSchema<unknown, Clipping> = v.pipe(
  v.object({
    id: idSchema,
    url,
    canonicalUrl: url,
    title,
    siteName: v.nullable(line),
    byline: v.nullable(line),
    publishedAt: v.nullable(day),
    language: v.nullable(v.pipe(v.string(), v.maxLength(40))),
    clippedAt: instantSchema,
    updatedAt: instantSchema,
    textClippedAt: v.exactOptional(instantSchema),
    text,
    textSha256: sha256,
    versions: v.pipe(v.array(versionSchema), v.maxLength(LIMITS.versions)),
    annotations: storedAnnotations,
    entities: v.pipe(v.array(entitySchema), v.maxLength(LIMITS.annotations)),
    note,
    tags: tagsSchema,
    collections: v.pipe(v.array(idSchema), v.maxLength(LIMITS.collections)),
    status: v.picklist(['to-review', 'reviewed']),
    deletedAt: v.nullable(instantSchema),
  }),
  v.check((c) => standsIn(c.text, c.annotations), OUT_OF_PLACE),
);

export const collectionSchema: v.GenericSchema<unknown, Collection> = v.object({
  id: idSchema,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LIMITS.tag)),
  note,
  createdAt: instantSchema,
});

export const articleTextSchema: v.GenericSchema<unknown, ArticleText> = v.object({
  text,
  publishedAt: v.exactOptional(v.nullable(day)),
  url: v.exactOptional(v.nullable(url)),
});

export const snapshotSchema: v.GenericSchema<unknown, ArticleSnapshot> = v.object({
  url,
  canonicalUrl: url,
  title,
  siteName: v.nullable(line),
  byline: v.nullable(line),
  publishedAt: v.nullable(day),
  language: v.nullable(v.pipe(v.string(), v.maxLength(40))),
  text: v.pipe(text, v.minLength(1, 'The article has no text.')),
  part: v.exactOptional(v.object({ number: offset, total: v.nullable(offset) })),
});

/** What a page may send to be saved: an article, and annotations that stand in its text. */
export const savedArticleSchema = v.pipe(
  v.object({
    article: snapshotSchema,
    annotations: v.pipe(v.array(annotationSchema), v.maxLength(LIMITS.annotations)),
    options: v.exactOptional(
      v.object({
        collections: v.exactOptional(v.pipe(v.array(idSchema), v.maxLength(LIMITS.collections))),
        tags: v.exactOptional(tagsSchema),
        note: v.exactOptional(note),
      }),
    ),
  }),
  v.check((r) => standsIn(r.article.text, r.annotations), OUT_OF_PLACE),
);
