/** Notes that are being written: kept for the session, so that neither a closed card nor a stopped background loses one. */
import { ulid } from 'ulid';
import { browser } from './browser.ts';
import { Failure } from './failure.ts';
import type { BackgroundCalls } from './messages/protocol.ts';

export type NoteRequest = Parameters<BackgroundCalls['note.begin']>[0];

/** A note that was begun and is not kept yet. */
export interface NoteDraft {
  readonly id: string;
  /** The tab that its card is in. */
  readonly tabId: number;
  readonly request: NoteRequest;
  /** What was written so far. */
  readonly text: string;
}

const PREFIX = 'note:';
const key = (id: string): string => PREFIX + id;

const isDraft = (value: unknown): value is NoteDraft =>
  typeof value === 'object' && value !== null && 'id' in value && 'request' in value && 'text' in value;

/** Begins a draft; an unfinished one on the same words of the same article is gone on with, in this tab. */
export async function beginNote(request: NoteRequest, tabId: number): Promise<string> {
  const stored = Object.values(await browser.storage.session.get(null)).filter(isDraft);
  const before = stored.find(
    ({ request: { article, mark } }) =>
      article.canonicalUrl === request.article.canonicalUrl &&
      mark.start === request.mark.start &&
      mark.text === request.mark.text,
  );
  const id = before?.id ?? ulid();
  const touched = before && before.text !== (before.request.of?.note ?? '');
  // Gone on with, it began with the note of then: what was written elsewhere since is no part of it.
  const of = touched && request.of?.id === before.request.of?.id ? before.request.of : request.of;
  const text = touched ? before.text : (request.of?.note ?? '');
  const draft: NoteDraft = { id, tabId, request: { ...request, of }, text };
  await browser.storage.session.set({ [key(id)]: draft });
  return id;
}

/** @throws Failure 'not-found' when it was kept already, or the browser was closed in between */
export async function readNote(id: string): Promise<NoteDraft> {
  const { [key(id)]: draft } = await browser.storage.session.get(key(id));
  if (!isDraft(draft)) throw new Failure('not-found', 'No such draft.');
  return draft;
}

/** Remembers what was written so far. */
export async function keepNote(id: string, text: string): Promise<void> {
  await browser.storage.session.set({ [key(id)]: { ...(await readNote(id)), text } });
}

let turn: Promise<unknown> = Promise.resolve();

/** Saves a draft once and drops it: who asks a second time meanwhile waits, and finds it gone. */
export function takeNote(id: string, save: (request: NoteRequest) => Promise<unknown>): Promise<NoteDraft> {
  const taken = turn
    .catch(() => undefined)
    .then(async () => {
      const draft = await readNote(id);
      await save(draft.request);
      await browser.storage.session.remove(key(id));
      return draft;
    });
  turn = taken;
  return taken;
}
