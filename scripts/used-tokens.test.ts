import { expect, test } from 'vitest';
import { withoutUnusedTokens } from './lib/used-tokens.ts';

test('tokens that nothing uses are left out, and those that only they had used', () => {
  const sheet =
    "':root{color-scheme:light dark;--so-ink:#111;--so-grey:#888;--so-bar:var(--so-grey);--so-edge:1px solid #c3c9cc}p{color:var(--so-ink)}'";
  expect(withoutUnusedTokens(sheet)).toBe("':root{color-scheme:light dark;--so-ink:#111;}p{color:var(--so-ink)}'");
});

test('what is used stays, also with a value to fall back on, within another token, or set by the script', () => {
  const code =
    '":root{--so-a:1px;--so-b:2px;--so-c:var(--so-a);--so-d:0}p{margin:var(--so-b, 0) var(--so-c)}";e.style.setProperty("--so-d",1)';
  expect(withoutUnusedTokens(code)).toBe(code);
});
