/**
 * Takes the one assignment to `innerHTML` out of Preact (`dangerouslySetInnerHTML`, which nothing here uses): what markup would
 * have been becomes text. With it gone, no script of the extension can make markup of a string at all, and linters need not be
 * believed that it is never reached.
 */
const ASSIGNMENT = /\b(\w+)\.innerHTML=(\w+)\.__html/g;

/** @throws when Preact no longer has exactly this one */
export function withoutInnerHtml(code: string): string {
  const count = [...code.matchAll(ASSIGNMENT)].length;
  if (count !== 1) throw new Error(`Preact assigns innerHTML ${count} times: look at scripts/lib/no-inner-html.ts.`);
  return code.replace(ASSIGNMENT, '$1.textContent=$2.__html');
}

/** The step of the build. */
export const noInnerHtml = {
  name: 'sorot:no-inner-html',
  transform(code: string, id: string): string | null {
    return /[\\/]preact[\\/]dist[\\/]preact\.m?js$/.test(id.split('?')[0] ?? '') ? withoutInnerHtml(code) : null;
  },
};
