/**
 * Scripts of a page are minified a second time, by terser: it puts what is used once where it is used, which the build's own minifier
 * leaves undone, and takes 2 % off. Functions stay where they are (`reduce_funcs`): one that is written into another would be made
 * anew with each call.
 */
import { minify } from 'terser';
import { withoutUnusedTokens } from './used-tokens.ts';

const OF_PAGES = /^(?:.*\/)?(?:scout|annotator|card)\.js$/;

const OPTIONS = {
  passes: 2,
  reduce_funcs: false,
  expression: true,
  // The build's minifier has `a === null`, as it is written: turned round in one place and not in another, it packs worse.
  lhs_constants: false,
  // What a script tells the build alone (when it runs) goes; nothing here is made with `new` but classes.
  unsafe_arrows: true,
} as const;

interface Piece {
  code?: string;
}

/**
 * What a script gives as a whole stays (`expression`): whoever puts it into a page is told.
 * @throws when nothing is left
 */
export async function smaller(code: string): Promise<string> {
  const { code: made } = await minify(code, { ecma: 2020, compress: OPTIONS });
  if (!made) throw new Error('Nothing is left of a script.');
  return made;
}

/** The last step of the build, not of the development server. */
export const smallerScripts = {
  name: 'sorot:smaller-scripts',
  apply: 'build' as const,
  generateBundle: {
    // After WXT has taken the name from what a script gives.
    order: 'post' as const,
    async handler(_: unknown, bundle: Readonly<Record<string, Piece>>): Promise<void> {
      for (const [file, piece] of Object.entries(bundle))
        if (piece.code && OF_PAGES.test(file)) piece.code = await smaller(withoutUnusedTokens(piece.code));
    },
  },
};
