/**
 * WXT starts each script of a page within a wrapper that catches what it throws, calls a logger that is silent in a build that is
 * published, and throws it again: 0.1 kB of every script, and its context for content scripts announces itself to the page by
 * events and obeys such events, so that a page could see the extension, and switch it off. Here a script starts by itself; what it
 * gives or throws goes to whoever put it into the page, as before.
 */
const WRAPPER = /^\0virtual:wxt-(?:content-script-isolated-world|unlisted-script)-entrypoint\?/;
const DEFINITION = /^import definition from ("[^"]+");$/m;

/** @throws when the wrapper no longer begins with the import of what it wraps */
export function bareStart(wrapper: string): string {
  const from = DEFINITION.exec(wrapper)?.[1];
  if (from === undefined) throw new Error('WXT wraps scripts otherwise: look at scripts/lib/bare-scripts.ts.');
  return `import definition from ${from};\nexport default definition.main();`;
}

/** The step of the build. */
export const bareScripts = {
  name: 'sorot:bare-scripts',
  transform(code: string, id: string): string | null {
    return WRAPPER.test(id) ? bareStart(code) : null;
  },
};
