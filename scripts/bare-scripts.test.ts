import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bareScripts, bareStart } from './lib/bare-scripts.ts';

test.each(['content-script-isolated-world', 'unlisted-script'])('a %s starts without WXT’s wrapper', (kind) => {
  const wrapper = readFileSync(`node_modules/wxt/dist/virtual/${kind}-entrypoint.mjs`, 'utf8');
  const code = bareScripts.transform(wrapper, `\0virtual:wxt-${kind}-entrypoint?/somewhere/index.ts`);
  expect(code).toBe(`import definition from "virtual:user-${kind}-entrypoint";\nexport default definition.main();`);
});

test('other files are left as they are', () => {
  expect(bareScripts.transform('import definition from "x";', '/somewhere/index.ts')).toBe(null);
});

test('a WXT that does it otherwise stops the build', () => {
  expect(() => bareStart('export {}')).toThrow('otherwise');
});
