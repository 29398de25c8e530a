import { Failure } from '../failure.ts';

/** Limits of a file; far above anything that Sorot writes. */
export interface JsonLimits {
  /** Nesting of objects and arrays. */
  readonly depth: number;
  /** Length of one member or element, in UTF-16 units. */
  readonly element: number;
}

export const DEFAULT_LIMITS: JsonLimits = { depth: 40, element: 64 << 20 };

/** A member of the top object, or an element of an array that was asked to be taken apart. */
export interface JsonPart {
  readonly key: string;
  /** Undefined for a member that is no such array; else the number of the element, from 0. */
  readonly index: number | undefined;
  readonly json: string;
}

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, COLON] = [...'"\\{}[],:'].map((c) =>
  c.charCodeAt(0),
);
const isSpace = (c: number): boolean => c === 0x20 || c === 0x0a || c === 0x0d || c === 0x09;

/**
 * Takes a JSON object apart while it arrives, so that a file of any size is read in little memory: gives each member of
 * the top object, and of the members named in `lists` each element on its own. What it gives is cut out, not checked: the
 * caller parses it with `JSON.parse`, and so every fault within is found. What lies between is checked here.
 *
 * The known streaming parsers build values token by token in script; cutting and parsing natively is several times faster.
 *
 * @throws Failure 'invalid' where it is no JSON object, with the offset; 'too-large' beyond the limits
 */
export async function* jsonParts(
  chunks: AsyncIterable<string>,
  lists: ReadonlySet<string>,
  limits: JsonLimits = DEFAULT_LIMITS,
): AsyncGenerator<JsonPart, void, void> {
  const cutter = new Cutter(lists, limits);
  for await (const chunk of chunks) yield* cutter.feed(chunk);
  cutter.end();
}

type Expect =
  | 'start'
  | 'key'
  | 'first-key'
  | 'colon'
  | 'value'
  | 'element'
  | 'first-element'
  | 'after-element'
  | 'after'
  | 'end';

class Cutter {
  readonly #lists: ReadonlySet<string>;
  readonly #limits: JsonLimits;
  #expect: Expect = 'start';
  #key = '';
  #keys = new Set<string>();
  #index: number | undefined;
  /** The piece being cut: what came in earlier chunks. */
  #pending: string[] = [];
  #pendingLength = 0;
  #inside = false;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #read = 0;

  constructor(lists: ReadonlySet<string>, limits: JsonLimits) {
    this.#lists = lists;
    this.#limits = limits;
  }

  *feed(chunk: string): Generator<JsonPart, void, void> {
    let at = 0;
    while (at < chunk.length) {
      if (this.#inside) {
        const end = this.#endOfPiece(chunk, at);
        this.#keep(chunk.slice(at, end ?? chunk.length));
        if (end === null) break;
        at = end;
        yield* this.#finish();
        continue;
      }
      const c = chunk.charCodeAt(at);
      if (isSpace(c) || (c === 0xfeff && this.#read + at === 0)) at++;
      else if (this.#begins(c, at)) at++;
    }
    this.#read += chunk.length;
  }

  end(): void {
    if (this.#expect === 'start') throw new Failure('not-ours', 'The file is empty.');
    if (this.#expect !== 'end') throw this.#fault(0, 'the file ends too early');
  }

  /** Takes a structural character. @returns false when a piece begins with it instead */
  #begins(c: number, at: number): boolean {
    switch (this.#expect) {
      case 'start':
        if (c !== OPEN) throw new Failure('not-ours', 'This is no JSON object.');
        return this.#go('first-key');
      case 'first-key':
        if (c === CLOSE) return this.#go('end');
        return this.#piece(c === QUOTE, at);
      case 'key':
        return this.#piece(c === QUOTE, at);
      case 'colon':
        if (c !== COLON) throw this.#fault(at, 'a colon is missing');
        return this.#go('value');
      case 'value':
        if (c === OPEN_LIST && this.#lists.has(this.#key)) {
          this.#index = 0;
          return this.#go('first-element');
        }
        return this.#piece(true, at);
      case 'first-element':
        if (c === CLOSE_LIST) return this.#endList();
        return this.#piece(true, at);
      case 'element':
        return this.#piece(true, at);
      case 'after-element':
        if (c === CLOSE_LIST) return this.#endList();
        if (c !== COMMA) throw this.#fault(at, 'a comma is missing');
        return this.#go('element');
      case 'after':
        if (c === CLOSE) return this.#go('end');
        if (c !== COMMA) throw this.#fault(at, 'a comma is missing');
        return this.#go('key');
      case 'end':
        throw this.#fault(at, 'something follows the end');
    }
  }

  #go(expect: Expect): true {
    this.#expect = expect;
    return true;
  }

  #endList(): true {
    this.#index = undefined;
    return this.#go('after');
  }

  #piece(allowed: boolean, at: number): false {
    if (!allowed) throw this.#fault(at, 'a name is missing');
    this.#inside = true;
    this.#depth = 0;
    return false;
  }

  /** The offset behind the piece, or null when it goes on in the next chunk. */
  #endOfPiece(chunk: string, from: number): number | null {
    for (let at = from; at < chunk.length; at++) {
      if (this.#inString) {
        const end = this.#endOfString(chunk, at);
        if (end === null) return null;
        at = end - 1;
        if (this.#depth === 0) return end;
        continue;
      }
      const c = chunk.charCodeAt(at);
      if (c === QUOTE) this.#inString = true;
      else if (c === OPEN || c === OPEN_LIST) {
        if (++this.#depth > this.#limits.depth) throw new Failure('too-large', 'Nested too deeply.', this.#where());
      } else if (c === CLOSE || c === CLOSE_LIST) {
        // A bracket that closes what is around a bare value: true, null, a number.
        if (this.#depth === 0) return at;
        if (--this.#depth === 0) return at + 1;
      } else if (this.#depth === 0 && (c === COMMA || isSpace(c))) return at;
    }
    return null;
  }

  #endOfString(chunk: string, from: number): number | null {
    for (let at = from; at < chunk.length; at++) {
      if (this.#escaped) {
        this.#escaped = false;
        continue;
      }
      const c = chunk.charCodeAt(at);
      if (c === BACKSLASH) this.#escaped = true;
      else if (c === QUOTE) {
        this.#inString = false;
        return at + 1;
      }
    }
    return null;
  }

  #keep(piece: string): void {
    this.#pendingLength += piece.length;
    if (this.#pendingLength > this.#limits.element)
      throw new Failure('too-large', 'An element is too long.', this.#where());
    this.#pending.push(piece);
  }

  *#finish(): Generator<JsonPart, void, void> {
    const json = this.#pending.join('');
    this.#pending = [];
    this.#pendingLength = 0;
    this.#inside = false;
    if (this.#expect === 'first-key' || this.#expect === 'key') {
      this.#key = this.#parseKey(json);
      this.#go('colon');
      return;
    }
    yield { key: this.#key, index: this.#index, json };
    if (this.#index === undefined) this.#go('after');
    else {
      this.#index++;
      this.#go('after-element');
    }
  }

  #parseKey(json: string): string {
    let key: unknown;
    try {
      key = JSON.parse(json);
    } catch {
      throw this.#fault(0, 'a name is damaged');
    }
    if (typeof key !== 'string' || this.#keys.has(key)) throw this.#fault(0, 'a name stands twice');
    this.#keys.add(key);
    return key;
  }

  #where(): string {
    return this.#index === undefined ? this.#key : `${this.#key}[${this.#index}]`;
  }

  #fault(at: number, what: string): Failure {
    return new Failure('invalid', `Not valid JSON: ${what}.`, `character ${this.#read + at}`);
  }
}
