import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAgain } from '../../link/find-again.ts';
import { linkInstitutions } from '../../link/institutions.ts';
import { linkPersons } from '../../link/persons.ts';
import { tokenize } from '../../text/tokens.ts';
import bareNames from './cases/linking-bare-names.json' with { type: 'json' };
import bodyCases from './cases/linking-bodies.json' with { type: 'json' };
import institutionCases from './cases/linking-institutions.json' with { type: 'json' };
import officeCases from './cases/linking-offices.json' with { type: 'json' };
import personCases from './cases/linking-persons.json' with { type: 'json' };
import { identifyInstitution } from './institutions.ts';
import { indonesianLinking } from './linking.ts';
import { bareName } from './names.ts';
import { identifyOffice } from './offices.ts';
import { readRegionContext } from './regions.ts';

interface Written {
  readonly written: string;
  readonly office?: string | null;
  readonly entity: string;
}

/** Puts the mentions into a text, or finds them in the text of the case, in order. */
function place(mentions: readonly Written[], given: string) {
  const text = given || mentions.map((m) => `${m.written}.`).join(' ');
  let from = 0;
  const spans = mentions.map((m) => {
    const start = text.indexOf(m.written, from);
    expect(start, m.written).toBeGreaterThanOrEqual(0);
    from = start + m.written.length;
    return { start, end: from, text: m.written };
  });
  return { text, spans, language: indonesianLinking.forArticle(tokenize(text)) };
}

/** A mention whose phrase is an office is a holder named by the office alone. */
const isHolder = (written: string): boolean => identifyOffice(written).title !== '';

describe('bare names', () => {
  test.each(bareNames as [string, string][])('%s → %s', (written, expected) => {
    expect(bareName(written)).toBe(expected);
  });
});

describe('institutions', () => {
  test.each(institutionCases as [string, string, string, string | null, string | null][])(
    '%s (%s) → %s',
    (written, article, name, level, region) => {
      const found = identifyInstitution(written, readRegionContext(tokenize(article)));
      expect(found).toMatchObject({ name, level, region });
    },
  );
});

describe('offices', () => {
  test.each(officeCases as [string, string, string | null, string | null][])(
    '%s (%s) → %s',
    (written, article, institution, region) => {
      expect(identifyOffice(written, readRegionContext(tokenize(article)))).toMatchObject({ institution, region });
    },
  );
});

describe('persons of an article', () => {
  test.each(personCases)('$title', ({ text: given, mentions }) => {
    const { text, spans, language } = place(mentions, given);
    const linked = linkPersons(
      spans.map((s, i) => ({
        ...s,
        name: isHolder(s.text) ? null : language.bareName(s.text),
        office: mentions[i]?.office ? { text: mentions[i]?.office ?? '' } : null,
      })),
      text,
      language,
    );
    expect(linked.map((l) => l.entity)).toEqual(mentions.map((m) => m.entity));
  });
});

describe('institutions of an article', () => {
  test.each(bodyCases)('$title', ({ text: given, mentions }) => {
    const { text, spans, language } = place(mentions, given);
    expect(linkInstitutions(spans, text, language).map((l) => l.entity)).toEqual(mentions.map((m) => m.entity));
  });
});

describe('known names found again', () => {
  const again: [names: string[], text: string, found: string[]][] = [
    [['Rahmad Bagaskara'], 'Menurut Bagaskara, Rahmad Bagaskara hadir.', ['Bagaskara', 'Rahmad Bagaskara']],
    [['Rahmad Bagaskara'], 'kata bagaskara di bagaskara', []],
    [['Rahmad Bagaskara'], 'di Jalan Bagaskara dan Stadion Bagaskara', []],
    [['Rahmad Bagaskara'], 'kata Ahmad Bagaskara', []],
    [['Rahmad Bagaskara'], 'kata Pak Bagaskara, AKBP Bagaskara', ['Bagaskara', 'Bagaskara']],
    [['Juni Effendian'], 'pada Juni 2024, kata Effendian', ['Effendian']],
    [['Agung Wibisana'], 'Agung itu luas. Kata Agung, siap.', ['Agung']],
    [['Rahmad Batam'], 'di Batam, kata Rahmad', ['Rahmad']],
    [['Gilang Pranata', 'Mahdun Widodari'], 'pasangan Gilang-Mahdun', ['Gilang', 'Mahdun']],
    [[], 'kata Rahmad', []],
  ];
  test.each(again)('%j in %s', (names, text, expected) => {
    const tokens = tokenize(text);
    const found = findAgain(names, tokens, [], indonesianLinking.forArticle(tokens));
    expect(found.map((f) => text.slice(f.start, f.end))).toEqual(expected);
  });
});

const word = fc.constantFrom(
  'Ahmad',
  'M.',
  'Rudi',
  'KPU',
  'Kota',
  'Batam',
  'Bawaslu',
  '(RGT)',
  'Relawan',
  'Ketua',
  'PPS',
  'Desa',
  'ʼ',
  '-',
  '',
);
const phrase = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 6 }).map((w) => w.join(' ')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

describe('whatever the mentions are', () => {
  const language = indonesianLinking.forArticle([]);
  const spansOf = (texts: readonly string[]) => {
    let at = 0;
    return texts.map((text) => {
      const start = at;
      at += text.length + 1;
      return { start, end: start + text.length, text };
    });
  };

  test('every mention gets one entity, equal texts an equal one (bodies not left bare)', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 12 }), (texts) => {
        const spans = spansOf(texts);
        const article = texts.join(' ');
        const bodies = linkInstitutions(spans, article, language);
        expect(bodies).toHaveLength(texts.length);
        for (const b of bodies) expect(typeof b.entity).toBe('string');
        const people = linkPersons(
          spans.map((s) => ({ ...s, name: bareName(s.text), office: null })),
          article,
          language,
        );
        expect(people).toHaveLength(texts.length);
        texts.forEach((t, i) => {
          expect(people[i]?.entity).toBe(people[texts.indexOf(t)]?.entity);
        });
      }),
    );
  });

  test('the order in which mentions are given makes no difference', () => {
    const name = fc.constantFrom('Rahmad Bagaskara', 'Bagaskara', 'Rahmat', 'Lina Sitanggalung', 'Lina', 'M. Lina');
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 8 }), fc.nat(), (texts, seed) => {
        const spans = spansOf(texts).map((s) => ({ ...s, name: s.text, office: null }));
        const rotated = spans.map((_, i) => spans[(i + seed) % spans.length]!);
        const groups = (mentions: typeof spans) => {
          const linked = linkPersons(mentions, '', language);
          return new Map(mentions.map((m, i) => [m.start, linked[i]?.entity]));
        };
        const a = groups(spans);
        const b = groups(rotated);
        for (const [start, entity] of a) expect(b.get(start)).toBe(entity);
      }),
    );
  });

  test('thousands of mentions of as many names', { timeout: 60_000 }, () => {
    const texts = Array.from({ length: 4_000 }, (_, i) => `Relawan Nomor${i} Kota Nama${i % 97}`);
    const spans = spansOf(texts);
    expect(linkInstitutions(spans, texts.join(' '), language)).toHaveLength(4_000);
    const people = spans.map((s, i) => ({
      ...s,
      name: `Nama${i % 4999} Marga${i}`,
      office: { text: `Ketua RT ${i}` },
    }));
    expect(linkPersons(people, '', language)).toHaveLength(4_000);
  });
});
