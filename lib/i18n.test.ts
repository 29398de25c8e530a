import { describe, expect, test, vi } from 'vitest';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import id from '../public/_locales/id/messages.json' with { type: 'json' };
import { createFormats, createTranslator } from './i18n.ts';
import { messageSource } from './message-source.ts';

const indonesian = createTranslator(messageSource(id, 'id'));
const english = createTranslator(messageSource(en, 'en'));

describe('formats in Indonesian', () => {
  const f = createFormats('id-ID');
  test.each([
    ['a number', f.number(1284), '1.284'],
    ['a confidence', f.confidence(0.974), '0,97'],
    ['bytes', f.bytes(3_145_728), '3,1 MB'],
    ['few bytes', f.bytes(812), '812 B'],
    ['almost a megabyte', f.bytes(999_600), '1 MB'],
    ['a day', f.day('2024-09-18'), '18 September 2024'],
    ['a day with its weekday', f.weekdayAndDay('2024-09-18'), 'Rabu, 18 September 2024'],
    ['a day of this year', f.shortDay('2024-09-18', 2024), '18 Sep'],
    ['a day of another year', f.shortDay('2023-08-28', 2024), '28 Agu 2023'],
    ['a month', f.value('2024-08'), 'Agustus 2024'],
    ['a year', f.value('2024'), '2024'],
    ['a range within a year', f.value('2024-09-25/2024-11-23'), '25 Sep – 23 Nov 2024'],
    ['a range over a year', f.value('2023-11-28/2024-02-10'), '28 Nov 2023 – 10 Feb 2024'],
    ['a range of months', f.value('2024-08/2024-10'), 'Agustus 2024 – Oktober 2024'],
    ['a weekday', f.weekday(5), 'Jumat'],
    ['Sunday', f.weekday(0), 'Minggu'],
    ['what is no date', f.day('soon'), 'soon'],
  ])('%s', (_, written, expected) => {
    expect(written).toBe(expected);
  });

  test('an instant is written in the time of the place', () => {
    const at = new Date(2024, 8, 18, 10, 42).toISOString();
    expect(f.instant(at)).toBe('18 Sep 2024, 10.42');
    expect(f.time(at)).toBe('10.42');
  });
});

describe('forms for one and many', () => {
  test('English tells one from many', () => {
    expect(english.count('libraryClippings', 1)).toBe('1 clipping');
    expect(english.count('libraryClippings', 1284)).toBe('1,284 clippings');
  });
  test('Indonesian does not', () => {
    expect(indonesian.count('libraryClippings', 1)).toBe('1 kliping');
    expect(indonesian.count('libraryClippings', 1284)).toBe('1.284 kliping');
  });
});

test.each([
  ['id', id, 'id'],
  ['en', en, 'en-US'],
] as const)('dates follow the language of the texts: %s with a browser in %s', (_, messages, ui) => {
  expect(createTranslator(messageSource(messages, ui)).locale).toBe(ui);
});

test('a browser in a third language gets Indonesian texts with Indonesian dates', () => {
  expect(createTranslator(messageSource(id, 'fr')).locale).toBe('id-ID');
});

test('formatters are made when they are first needed: a card begins with none', () => {
  const made = vi.fn();
  const counted = <T extends object>(native: T): T =>
    new Proxy(native, {
      construct: (of, args) => {
        made();
        return Reflect.construct(of as never, args);
      },
    });
  vi.stubGlobal('Intl', {
    NumberFormat: counted(Intl.NumberFormat),
    DateTimeFormat: counted(Intl.DateTimeFormat),
    PluralRules: counted(Intl.PluralRules),
  });
  const f = createFormats('id-ID');
  expect(made).not.toHaveBeenCalled();
  expect([f.number(1284), f.number(5)]).toEqual(['1.284', '5']);
  expect(made).toHaveBeenCalledTimes(1);
  vi.unstubAllGlobals();
});
