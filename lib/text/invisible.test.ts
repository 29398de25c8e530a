import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleIn } from './invisible.ts';

test('a text without invisible characters is left alone', () => {
  expect(visibleIn('Ma’ruf Amin, 🗳️ é')).toBeNull();
});

test('a stretch leads back to what it stands for, without what surrounds it', () => {
  const text = '\u202eKetua\u202c Ba\u200cgas \u2067Wira\u00adtmoko\u2069.';
  const visible = visibleIn(text)!;
  expect(visible.text).toBe('Ketua Bagas Wiratmoko.');
  const start = visible.text.indexOf('Bagas');
  const origin = visible.origin({ start, end: start + 'Bagas Wiratmoko'.length });
  expect(text.slice(origin.start, origin.end)).toBe('Ba\u200cgas \u2067Wira\u00adtmoko');
});

test('of any text, a stretch and its origin say the same', () => {
  const unit = fc.constantFrom(
    'a',
    'B',
    ' ',
    '🗳',
    '\u0301',
    '\u200b',
    '\u200c',
    '\u200f',
    '\u202e',
    '\u2066',
    '\ufeff',
  );
  fc.assert(
    fc.property(fc.string({ unit, minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const visible = visibleIn(text);
      const length = visible?.text.length ?? 0;
      if (visible === null || length === 0) return;
      const start = a % length;
      const end = start + 1 + (b % (length - start));
      const origin = visible.origin({ start, end });
      const said = text.slice(origin.start, origin.end);
      expect(visibleIn(said)?.text ?? said).toBe(visible.text.slice(start, end));
    }),
  );
});
