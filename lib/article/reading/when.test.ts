import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentOfPath, parseMoment } from './when.ts';

describe('the day of a metadata value or a printed line', () => {
  const cases: [string, string | null][] = [
    ['2024-09-18T08:15:00+07:00', '2024-09-18'],
    ['2024-09-17T18:15:00Z', '2024-09-18'],
    ['2024-09-17T16:59:00+00:00', '2024-09-17'],
    ['2024-09-18T01:15:00+09:00', '2024-09-18'],
    ['2024-09-18T08:15:00+0700', '2024-09-18'],
    ['2015-11-05 T10:08:58Z', '2015-11-05'],
    ['2024-09-18 08:15:00', '2024-09-18'],
    ['2024-09-18', '2024-09-18'],
    ['Tayang: Selasa, 20 Agustus 2024 19:51 WIB', '2024-08-20'],
    ['Kamis, 05/11/2015 10:08 WIB', '2015-11-05'],
    ['Fri, 10/04/2024 - 17:20', '2024-10-04'],
    ['Jum, 10/04/2024 - 17:20', '2024-10-04'],
    ['Rab, 10/04/2024 - 17:20', '2024-04-10'],
    ['Min, 10/04/2024 - 17:20', '2024-04-10'],
    ['Rabu 12 Feb 2025, 07.30 WITA', '2025-02-12'],
    ['Senin, 3 Pebruari 2025', '2025-02-03'],
    ['Sabtu, 1 Nopember 2025 | 10:00', '2025-11-01'],
    ['on 16 Feb 2016 at 09:10 WIB', '2016-02-16'],
    ['August 20, 2024', '2024-08-20'],
    ['20-08-2024', '2024-08-20'],
    ['31/02/2024', null],
    ['[publishdate]', null],
    ['4 jam lalu', null],
    ['', null],
  ];
  test.each(cases)('%s → %s', (text, day) => expect(parseMoment(text)?.day ?? null).toBe(day));

  test('any instant in UTC gets the day of Jakarta', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1995-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (date) => {
          const jakarta = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Etc/GMT-7' }).format(date);
          expect(parseMoment(date.toISOString())?.day).toBe(jakarta);
        },
      ),
    );
  });
});

test.each<[string, string | null]>([
  ['https://kabar.com/read/2024/08/20/rakor', '2024-08-20'],
  ['https://kabar.com/2024/13/20/rakor', null],
  ['https://kabar.com/berita/12345678', null],
])('the day in %s is %s', (path, day) => expect(momentOfPath(path)?.day ?? null).toBe(day));
