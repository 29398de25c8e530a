import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indonesianDates } from '../languages/id/dates/index.ts';
import type { DateAnnotation } from '../model/annotation.ts';
import { readDocument } from '../text/document.ts';
import { addDays, type CivilDate, dayNumber, fromDayNumber, isoDay, parseIsoDay, weekdayOf } from './calendar.ts';
import { findDates } from './find.ts';

const find = (text: string, publishedAt: string | null = '2024-09-18'): DateAnnotation[] =>
  findDates(readDocument({ text, publishedAt }), indonesianDates);

const WEEKDAYS = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', "Jum'at", 'Sabtu'];
const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');

/** Bits of news from which hostile and half-formed dates are put together. */
const BITS = [
  ...WEEKDAYS,
  ...MONTHS,
  ...'hari ini,kemarin,besok,lalu,depan,pekan,tanggal,hingga,s.d.,s/d,sampai,dengan,dan,antara,bulan,tahun,malam,kata,di,H-3,pukul,WIB'.split(
    ',',
  ),
  ...'1,2,9,17,28,31,32,0,2024,24,202,20230,1224,/,-,–,.,(,),[,",“,”,|,\n,\n\n,Jum’at,Jum,’,at,l7,O,\u200b,🗳️'.split(
    ',',
  ),
];

const news = fc
  .array(fc.tuple(fc.constantFrom(...BITS), fc.constantFrom('', ' ', ' ')), { maxLength: 60 })
  .map((bits) => bits.flat().join(''));

const day = (from: number, to: number): fc.Arbitrary<CivilDate> =>
  fc
    .integer({ min: dayNumber({ year: from, month: 1, day: 1 }), max: dayNumber({ year: to, month: 12, day: 31 }) })
    .map(fromDayNumber);

function expectSound(text: string, dates: readonly DateAnnotation[]): void {
  let end = 0;
  for (const date of dates) {
    expect(date.start).toBeGreaterThanOrEqual(end);
    expect(date.end).toBeGreaterThan(date.start);
    expect(date.end).toBeLessThanOrEqual(text.length);
    expect(date.text).toBe(text.slice(date.start, date.end));
    expect(date.confidence).toBeGreaterThan(0);
    expect(date.confidence).toBeLessThanOrEqual(1);
    const ends = date.iso.split('/').map((part) => (part.length === 7 ? `${part}-01` : part));
    expect(ends.length).toBeLessThanOrEqual(2);
    for (const part of ends) expect(parseIsoDay(part)).not.toBeNull();
    if (ends[1]) expect(ends[0]! < ends[1]).toBe(true);
    if (date.conflict) expect(date.weekdayAgrees).toBe(false);
    end = date.end;
  }
}

describe('whatever the text', () => {
  test('any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expectSound(text, find(text));
      }),
    );
  });

  test('bits of dates in any order, with and without a day of publication', () => {
    fc.assert(
      fc.property(news, fc.option(day(1990, 2040).map(isoDay)), (text, publishedAt) => {
        expectSound(text, find(text, publishedAt));
      }),
      { numRuns: 400 },
    );
  });

  test('a day of publication that is none counts as missing', () => {
    expect(find('Rapat digelar kemarin.', 'kemarin')).toEqual([]);
    expect(find('Rapat digelar Senin (16/9/2024).', '2024-02-31')[0]?.iso).toBe('2024-09-16');
  });
});

describe('a day written and read again is the same day', () => {
  const pad = (n: number): string => String(n).padStart(2, '0');
  const forms: Record<string, (d: CivilDate) => string> = {
    'Senin (16/9/2024)': (d) => `${WEEKDAYS[weekdayOf(d)]} (${d.day}/${d.month}/${d.year})`,
    'Senin, 16 September 2024': (d) => `${WEEKDAYS[weekdayOf(d)]}, ${d.day} ${MONTHS[d.month - 1]} ${d.year}`,
    '16 September 2024': (d) => `${d.day} ${MONTHS[d.month - 1]} ${d.year}`,
    '16-09-2024': (d) => `${pad(d.day)}-${pad(d.month)}-${d.year}`,
    '16/9/2024': (d) => `${d.day}/${d.month}/${d.year}`,
    '16.09.2024': (d) => `${pad(d.day)}.${pad(d.month)}.${d.year}`,
    '2024-09-16': (d) => `${d.year}-${pad(d.month)}-${pad(d.day)}`,
    'September 16, 2024': (d) => `${MONTHS[d.month - 1]} ${d.day}, ${d.year}`,
    '16 SEP 2024': (d) => `${d.day} ${(MONTHS[d.month - 1] ?? '').slice(0, 3).toUpperCase()} ${d.year}`,
  };
  test.each(Object.entries(forms))('%s', (_name, write) => {
    fc.assert(
      fc.property(day(1950, 2049), (date) => {
        const text = write(date);
        expect(find(`Rapat itu digelar ${text} di Sagara.`).map(({ text, iso }) => [text, iso])).toEqual([
          [text, isoDay(date)],
        ]);
      }),
    );
  });

  test('without its year, within a week of publication', () => {
    fc.assert(
      fc.property(day(1990, 2040), fc.integer({ min: -6, max: 6 }), (published, days) => {
        const date = addDays(published, days);
        const text = `Rapat digelar ${WEEKDAYS[weekdayOf(date)]} (${date.day}/${date.month}).`;
        expect(find(text, isoDay(published))[0]).toMatchObject({
          iso: isoDay(date),
          implied: ['year'],
          weekdayAgrees: true,
        });
      }),
    );
  });

  test('ranges', () => {
    fc.assert(
      fc.property(day(1990, 2040), fc.integer({ min: 1, max: 300 }), (from, days) => {
        const to = addDays(from, days);
        const write = (d: CivilDate): string => `${d.day} ${MONTHS[d.month - 1]} ${d.year}`;
        expect(find(`Kampanye ${write(from)} hingga ${write(to)}.`)[0]?.iso).toBe(`${isoDay(from)}/${isoDay(to)}`);
      }),
    );
  });
});

describe('work grows with the text, not faster', () => {
  const hostile: Record<string, string> = {
    'open brackets behind weekdays': 'Senin (',
    'days of a list': '1, 2, 3, 4, ',
    'numbers and slashes': '1/2/3/',
    'today without end': 'hari ini ',
    'weekdays without end': 'Senin ',
    'dates without year': 'Senin (2/9) ',
    'bare days': 'tanggal 27 ',
    months: 'Mei dan ',
    'ranges that never end': '1 Mei hingga ',
    quotes: '"Senin, ',
    'dates with years': '2 September 2024, ',
    'places without end': 'di Kota Sagara, ',
    'events without end': 'rapat di ',
    'one word': 'a',
    hyphens: '-',
    'one sentence of dates and events': 'rapat Senin (2/9) di Sagara, ',
  };
  /** How often tokens are looked at: the same on every machine, however busy. */
  function looks(text: string): number {
    let count = 0;
    const document = readDocument({ text, publishedAt: '2024-09-18' });
    const tokens = new Proxy(document.tokens, {
      get(target, key, receiver): unknown {
        if (typeof key === 'string' && key !== 'length') count++;
        return Reflect.get(target, key, receiver);
      },
    });
    findDates({ ...document, tokens }, indonesianDates);
    return count;
  }

  test.each(Object.entries(hostile))('%s', (_name, bit) => {
    // Eight times the text: linear is about 8 times the work, quadratic 64.
    expect(looks(bit.repeat(1200)) / looks(bit.repeat(150))).toBeLessThan(14);
  });
});
