import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { smaller, smallerScripts } from './lib/smaller-scripts.ts';

const CODE = '(function(){var e=`sorot`;function t(){return e+location.href}return t()})();';

test('what is used once stands where it is used, and a script still gives what it gave', async () => {
  const made = await smaller(CODE);
  expect(made.length).toBeLessThan(CODE.length);
  expect(runInNewContext(made, { location: { href: '!' } })).toBe('sorot!');
});

test('what a script tells the build alone is left out', async () => {
  const made = await smaller('(function(){return{registration:`runtime`,main(){return location.href}}.main()})();');
  expect(made).not.toContain('registration');
  expect(runInNewContext(made, { location: { href: '!' } })).toBe('!');
});

test('scripts of a page are made smaller, nothing else', async () => {
  const bundle = {
    'content-scripts/annotator.js': { code: CODE },
    'background.js': { code: CODE },
    'card.js': {},
  };
  await smallerScripts.generateBundle.handler(null, bundle);
  expect(bundle['content-scripts/annotator.js'].code.length).toBeLessThan(CODE.length);
  expect(bundle['background.js'].code).toBe(CODE);
});
