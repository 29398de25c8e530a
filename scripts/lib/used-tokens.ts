/** A design token where it is said: the name, and the value up to the end of the declaration. */
const DECLARED = /(--so-[\w-]+):[^;}]*;?/g;

/**
 * Takes the design tokens from a script of a page that nothing in it uses: the card has one file of tokens with all views, and needs
 * half of them. What only such a token had used goes with it.
 */
export function withoutUnusedTokens(code: string): string {
  const left = code.replace(DECLARED, (declared, name: string) => {
    // Used by a style, or set and read by the script.
    const used = code.includes(`var(${name})`) || code.includes(`var(${name},`) || code.includes(`"${name}"`);
    return used ? declared : '';
  });
  return left === code ? code : withoutUnusedTokens(left);
}
