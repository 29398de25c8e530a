import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { noInnerHtml, withoutInnerHtml } from './lib/no-inner-html.ts';

const file = 'node_modules/preact/dist/preact.mjs';

test('Preact’s one way to make markup of a string is built out', () => {
  const code = readFileSync(file, 'utf8');
  expect(code).toMatch(/\.innerHTML=/);
  expect(noInnerHtml.transform(code, `/somewhere/${file}`)).not.toMatch(/\.innerHTML\s*=(?!=)/);
});

test('other files are left as they are', () => {
  expect(noInnerHtml.transform('a.innerHTML=b.__html', '/somewhere/node_modules/preact/hooks/dist/hooks.mjs')).toBe(
    null,
  );
});

test('a Preact that does it otherwise stops the build', () => {
  expect(() => withoutInnerHtml('export {}')).toThrow('0 times');
  expect(() => withoutInnerHtml('a.innerHTML=b.__html;c.innerHTML=d.__html')).toThrow('2 times');
});
