/** Shapes of what pages send, beyond articles and annotations. In the background alone: content scripts stay small. */
import * as v from 'valibot';
import type { PageFacts } from '../article/facts.ts';
import { idSchema, instantSchema, LIMITS } from '../clipping/schema.ts';
import { MOST_COLOURS } from '../highlight/ground.ts';
import { PLACES } from '../highlight/places.ts';
import { KINDS } from '../model/annotation.ts';
import type { LexiconEntry, LexiconProposal } from '../model/user-lexicon.ts';

const line = v.pipe(v.string(), v.maxLength(LIMITS.line));
const text = v.pipe(v.string(), v.maxLength(LIMITS.text));
const url = v.pipe(v.string(), v.maxLength(LIMITS.url));
const amount = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A list from a page; the page decides how long it is, so there is an end to it. */
const list = <const S extends v.GenericSchema>(item: S, most = 10_000) => v.pipe(v.array(item), v.maxLength(most));

export const pageFactsSchema: v.GenericSchema<unknown, PageFacts> = v.object({
  url,
  asked: v.boolean(),
  documentTitle: text,
  metas: list(v.tuple([text, text])),
  canonical: v.nullable(text),
  linkedData: list(text),
  authors: list(text),
  parts: list(text),
  running: amount,
  stories: list(
    v.object({
      main: v.boolean(),
      headline: v.nullable(text),
      lines: list(
        v.object({
          text,
          kind: v.picklist(['text', 'heading', 'item']),
          glue: v.picklist(['\n', '\n\n']),
          linked: amount,
          caption: v.boolean(),
        }),
        200_000,
      ),
      running: amount,
      above: list(text),
      between: list(text),
      below: list(text),
      times: list(text),
      address: v.nullable(text),
    }),
    100,
  ),
});

const kind = v.picklist(KINDS);
/** Of a selector: it may hold line breaks. */
const context = v.pipe(v.string(), v.maxLength(200));
const lexiconProposal = {
  scope: v.variant('where', [
    v.object({ where: v.literal('everywhere') }),
    v.object({ where: v.literal('article'), canonicalUrl: url }),
  ]),
  subject: v.object({
    kind,
    name: line,
    spellings: v.pipe(v.array(v.pipe(line, v.minLength(1))), v.minLength(1), v.maxLength(1_000)),
  }),
  place: v.exactOptional(
    v.object({
      start: amount,
      end: amount,
      text: line,
      around: v.exactOptional(v.object({ prefix: context, suffix: context })),
    }),
  ),
  decision: v.variant('do', [
    v.object({ do: v.literal('confirm') }),
    v.object({ do: v.literal('reject') }),
    v.object({ do: v.literal('kind'), kind }),
    v.object({ do: v.literal('span'), text: v.pipe(line, v.minLength(1)) }),
    v.object({ do: v.literal('office'), office: v.nullable(line) }),
    v.object({ do: v.literal('name'), name: v.pipe(line, v.minLength(1)) }),
    v.object({ do: v.literal('date'), iso: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)) }),
    v.object({ do: v.literal('join'), name: v.pipe(line, v.minLength(1)) }),
    v.object({ do: v.literal('split') }),
    v.object({ do: v.literal('add') }),
  ]),
};
export const lexiconProposalSchema: v.GenericSchema<unknown, LexiconProposal> = v.object(lexiconProposal);
export const lexiconEntrySchema: v.GenericSchema<unknown, LexiconEntry> = v.object({
  ...lexiconProposal,
  id: idSchema,
  createdAt: instantSchema,
});

export const byId = v.object({ id: idSchema });
/** A view of the library: only a fragment, never an address. */
export const viewSchema = v.pipe(v.string(), v.maxLength(2_000), v.regex(/^#\/[\w\-./?=&%+,:|]*$/));
/** Computed colours of a page: only ever read as numbers. */
export const styleSchema = v.object({
  colours: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(MOST_COLOURS)),
  places: v.pipe(v.array(v.picklist(PLACES)), v.maxLength(PLACES.length)),
});
