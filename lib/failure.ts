/** What can go wrong, as codes that views turn into a sentence saying what to do. */
export const FAILURE_CODES = [
  /** The argument of a call, or a file, has the wrong shape. */
  'invalid',
  /** The sender may not make this call. */
  'refused',
  /** No such call, clipping, collection … */
  'not-found',
  /** Larger than the stated limit. */
  'too-large',
  /** The disk is full, or the browser's quota is used up. Nothing was written. */
  'quota',
  /** The database was written by a newer version of Sorot. It was not touched. */
  'newer-database',
  /** Another tab with an older version of Sorot keeps the database open. */
  'blocked',
  /** A file of a newer format version. */
  'newer-format',
  /** Not a file of ours. */
  'not-ours',
  /** Another file waits to be imported than the one that was shown. */
  'other-file',
  /** Stopped by the user. */
  'stopped',
  /** The tab has no annotator (a page of the browser itself, or no permission). */
  'no-annotator',
  /** Anything else: a defect. */
  'internal',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** An error that has a code; `detail` names the place (a path in a file, a call), never the contents. */
export class Failure extends Error {
  // Declared, not made twice: each byte of the content script counts.
  declare readonly code: FailureCode;
  declare readonly detail: string | null;

  constructor(code: FailureCode, message: string, detail: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Failure';
    this.code = code;
    this.detail = detail;
  }
}

const names = (error: unknown): string[] => {
  const found: string[] = [];
  for (let e = error; e instanceof Object && found.length < 10; ) {
    if ('name' in e && typeof e.name === 'string') found.push(e.name);
    e = 'inner' in e && e.inner ? e.inner : 'cause' in e ? e.cause : null;
  }
  return found;
};

/** Any thrown value as a Failure: browsers and Dexie report a full disk, a newer database and a stop in several ways. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const all = names(error);
  const message = error instanceof Error ? error.message : String(error);
  const made = (code: FailureCode): Failure => new Failure(code, message, null, { cause: error });
  if (all.some((n) => n === 'QuotaExceededError' || n === 'NS_ERROR_DOM_QUOTA_EXCEEDED_ERR')) return made('quota');
  if (/disk (is )?full|FILE_ERROR_NO_SPACE|quota/i.test(message)) return made('quota');
  if (all.includes('VersionError')) return made('newer-database');
  // Dexie reports an aborted transaction in the same words: only the standard DOMException of an AbortSignal is a stop.
  if (error instanceof DOMException && error.name === 'AbortError') return made('stopped');
  return made('internal');
}
