import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../public/_locales/en/messages.json' with { type: 'json' };
import id from '../public/_locales/id/messages.json' with { type: 'json' };
import { messageSource } from './message-source.ts';

const LANGUAGES: Readonly<Record<string, Readonly<Record<string, { readonly message: string }>>>> = { id, en };

/** Text of every source file that may name a message. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

describe('texts', () => {
  test('both languages have the same messages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(id).sort());
  });

  test.each(Object.entries(LANGUAGES))(
    '%s: no message is empty, and none starts or ends with a stray space',
    (_, all) => {
      const bad = Object.entries(all).filter(([, { message }]) => message === '' || /\s$|\s\s/.test(message));
      expect(bad).toEqual([]);
    },
  );

  test('a message takes the same values in both languages', () => {
    const valuesOf = (message: string): string[] => [...new Set(message.match(/\$[1-9]/g) ?? [])].sort();
    const other: Readonly<Record<string, { readonly message: string }>> = en;
    for (const [key, { message }] of Object.entries(id)) {
      expect([key, valuesOf(other[key]?.message ?? '')]).toEqual([key, valuesOf(message)]);
    }
  });

  test('every message is used, and a form for one belongs to a form for many', () => {
    const code = [...['components', 'entrypoints', 'lib'].flatMap(sources), readFileSync('wxt.config.ts', 'utf8')].join(
      '\n',
    );
    const unused = Object.keys(id).filter((key) => {
      const many = key.endsWith('One') ? key.slice(0, -3) : null;
      if (many && many in id) return false;
      return !code.includes(`'${key}'`) && !code.includes(`__MSG_${key}__`);
    });
    expect(unused).toEqual([]);
  });

  test('a text that the code asks for by name exists', () => {
    const code = ['components', 'entrypoints', 'lib'].flatMap(sources).join('\n');
    const asked = [...code.matchAll(/\b(?:t|t\.count|getMessage)\(\s*'([A-Za-z]+)'/g)].map((m) => m[1] ?? '');
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter((key) => !(key in id))).toEqual([]);
  });
});

test('messages of a file are filled as the browser fills them', () => {
  const source = messageSource({ a: { message: '$1 dari $2, $$1' } }, 'id');
  expect(source.getMessage('a', ['2', '6'])).toBe('2 dari 6, $1');
  expect(source.getMessage('a')).toBe(' dari , $1');
  expect(source.getMessage('missing')).toBe('');
});
