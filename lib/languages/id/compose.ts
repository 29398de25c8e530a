import { editDistance } from '../../text/distance.ts';
import { fold } from '../../text/fold.ts';
import { tokenize } from '../../text/tokens.ts';
import { expand, withoutBrackets } from './brackets.ts';
import { Composer } from './composer.ts';
import type { ComposeOptions, Composition, Piece } from './composition.ts';
import { formsOf } from './lexicon.ts';

export type { Piece } from './composition.ts';

/** Takes a name apart into known bodies, regions, titles and other words. Linear in its length. */
export function compose(text: string, options: ComposeOptions): Composition {
  const { tokens, acronyms, bracketed } = withoutBrackets(text);
  const expanded = options.learnt ? expand(tokens, options.learnt) : tokens;
  const shout = text === text.toUpperCase() && text.includes(' ');
  const pieces = new Composer(expanded, options, shout).run();
  const slip = pieces[0]?.type === 'word' ? misspeltBody(pieces, bracketed, options) : null;
  return { pieces: slip ?? pieces, acronyms };
}

/** "Badan Pengawas Pemiluhan Umum (Bawaslu)": the abbreviation says which body the misspelt words mean. */
function misspeltBody(pieces: readonly Piece[], bracketed: readonly string[], options: ComposeOptions): Piece[] | null {
  const count = pieces.findIndex((p) => p.type !== 'word');
  const words = pieces.slice(0, count < 0 ? pieces.length : count);
  const printed = fold(words.map((w) => (w.type === 'word' ? w.text : '')).join(' '));
  for (const bracket of bracketed) {
    const body = new Composer(tokenize(bracket), options, false).run()[0];
    if (body?.type !== 'body') continue;
    const limit = Math.floor(printed.length / 8);
    if (formsOf(body.institution.id).some((form) => editDistance(fold(form), printed, limit) <= limit))
      return [body, ...pieces.slice(words.length)];
  }
  return null;
}
