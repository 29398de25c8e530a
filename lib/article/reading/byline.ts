import type { Line } from '../facts.ts';
import type { Metadata } from './metadata.ts';
import type { Surroundings } from './surroundings.ts';

const NAME =
  "(?:(?:[HR]|Hj|Dr|Drs|Ir|St|Andi)\\.?\\s?)?\\p{Lu}[\\p{L}\\p{M}.'’`-]*(?: (?!dan\\b)(?:\\p{Lu}[\\p{L}\\p{M}.'’`-]*|bin|binti|van|de|al|el)){0,4}";
const ROLE =
  '(?:(?:penulis|reporter|pewarta|wartawan|kontributor|jurnalis|naskah|teks|rep|laporan(?: (?:wartawan|kontributor|reporter|jurnalis))?)(?:\\s?(?:dan|&|/)\\s?(?:foto\\w*|editor))?)';
/** "Oleh Nama", "Penulis: Nama dan Nama", "Laporan wartawan Situs.com, Nama"; or the role on a line below the name. */
const LABELLED = new RegExp(
  `(?:^|[|•·(\\n/]|-\\s|\\d{4} (?=by ))\\s*(?:(?:editor|redaktur|foto)\\s*(?:&|dan|/)\\s*)?(?:(?:(?:di(?:posting|tulis|publikasi|terbit|buat|unggah|upload)(?:kan)? )?oleh|by)\\s*:?\\s*|${ROLE}(?: [\\w.]+\\.(?:com|co\\.id|id|net))?(?:\\s*[:,]\\s*| )(?:kontributor [\\p{L} ]{2,30},\\s*)?)(${NAME})(?: (?:dan|&) (${NAME}))?|(?:^|\\n)(${NAME})\\n${ROLE}(?=\\n|$)`,
  'giu',
);
const EDITOR = new RegExp(`(?:editor|redaktur|penyunting|red)\\s*[:\\n]\\s*\\n?\\s*(${NAME})`, 'iu');
const NO_PERSON =
  /(?:^|[\s.@-])(?:redaksi|redaktur|admin\w*|administrator|tim|team|humas|editor|reporter|penulis|wartawan|kontributor|news|berita|media|cyber|online|network|desk|staff?|super|user|webmaster|operator|antara|kompas|detik\w*|tempo|republika|okezone|tribun\w*|liputan\w*|viva|pt|by|oleh|www|com|co|id|net|kpu|bawaslu|kominfo|diskominfo|dinas|kabupaten|kota|provinsi|gaya|kabar|pemilu|pilkada|shutterstock|getty|unsplash|pexels|freepik|istimewa|reuters|afp|dok)(?=$|[\s.,:@-])|[@\d/_]|https?:/i;

/** A person's name in a line of credits, without what follows it; null when it is the site, a role or an organisation. */
export function personName(value: string | null | undefined, siteNames: readonly (string | null)[]): string | null {
  const cut = (value ?? '')
    // The next box of a line, set apart by style alone: a label, a date, an office. "LaNyalla" is one word.
    .replace(/(?<=\p{Ll}{2})(?=\p{Lu})/gu, '\n')
    .replace(/^(?:(?:di\p{L}+ )?oleh|penulis|reporter|pewarta|posted by|by|author)\s*[:\s]\s*/iu, '')
    .split(
      /\s+[-–—|•·/]\s+|[|•,;\n(]|\s+(?:editor|redaktur|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu)\b|\s\d/i,
    )[0]!
    .trim();
  // Labels are looked for in any case, so a name may have run on into the sentence: it ends at the first small letter.
  const parts = cut.split(' ');
  const end = parts.findIndex((part) => !/^[\p{Lu}'’]|^(?:bin|binti|van|de|al|el)$/u.test(part));
  const name = parts
    .slice(0, end < 0 ? parts.length : end)
    .join(' ')
    // The end of a sentence, and none of an abbreviation.
    .replace(/(?<=\p{Ll}{4})\.$/u, '');
  if (name.length < 3 || name.length > 50 || parts.length > 7 || NO_PERSON.test(name)) return null;
  const joined = name.toLowerCase().replace(/[^\p{L}]/gu, '');
  return siteNames.some((site) =>
    site
      ?.toLowerCase()
      .replace(/[^\p{L}]/gu, '')
      .includes(joined),
  )
    ? null
    : name;
}

/**
 * Who wrote it: a labelled line beside the story ("Penulis: …", "Laporan wartawan …"), else what the metadata call the creator,
 * else their author unless the page shows that name as the editor's, else an element marked as the author's, else a signature
 * below the story. Null when only an organisation is named.
 *
 * @param marked texts of elements marked as the author's.
 * @param after lines of the story's box that follow its last paragraph.
 */
export function bylineOf(
  { values, linked }: Metadata,
  around: Surroundings,
  marked: readonly string[],
  after: readonly Line[],
  siteNames: readonly (string | null)[],
): string | null {
  const person = (value: string | null | undefined): string | null => personName(value, siteNames);
  const text = [...around.above.slice(-6), ...around.between, ...around.below].join('\n');
  for (const label of text.matchAll(LABELLED)) {
    const names = [label[1] ?? label[3], label[2]].flatMap((name) => person(name) ?? []);
    if (names.length > 0) return names.join(' dan ');
  }
  const editor = EDITOR.exec(text)?.[1]?.toLowerCase();
  const declared = [
    ...(values.get('content_author') ?? []),
    ...(linked?.creators ?? []),
    ...['dable:author', 'parsely-author', 'sailthru.author'].flatMap((name) => values.get(name) ?? []),
    ...(linked?.authors ?? []),
    ...['article:author', 'author'].flatMap((name) => values.get(name) ?? []),
  ];
  for (const name of declared) {
    const found = person(name);
    if (found !== null && editor?.includes(found.toLowerCase()) !== true) return found;
  }
  const signatures = after
    .slice(0, 3)
    .filter((line) => line.linked === 0 && line.kind === 'text' && SIGNATURE.test(line.text));
  for (const candidate of [...marked, ...signatures.map((line) => line.text)]) {
    const found = person(candidate);
    if (found !== null) return found;
  }
  // "Nama - Jumat, 29 November 2024", where the name is no section's, which the breadcrumbs above would have too.
  const dated = around.between.map((line) => DATED.exec(line)?.[1]).find(Boolean);
  return dated === undefined || around.above.includes(dated) ? null : person(dated);
}

const DATED =
  /^(\p{Lu}[\p{L}'’.]+(?: \p{Lu}[\p{L}'’.]*){1,3}) [-–|·•] (?:\p{Lu}[\p{L}'’]+, )?\d{1,2}[ /][\p{L}\d]+[ /]\d{4}/u;
const SIGNATURE = /^\p{Lu}[\p{L}'’.]+(?: \p{Lu}[\p{L}'’.]*){1,3}$/u;
