import type { Line } from '../facts.ts';
import type { Metadata } from './metadata.ts';
import type { Surroundings } from './surroundings.ts';

const NAME =
  "(?:(?:[HR]|Hj|Dr|Drs|Ir|St|Andi)\\.?\\s?)?\\p{Lu}[\\p{L}\\p{M}.'’`-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’`-]*|bin|binti|van|de|al|el)){0,4}";
const LABELLED = new RegExp(
  `(?:^|[|•·(\\n/]|\\s{2}|-\\s)\\s*(?:oleh|penulis|reporter|pewarta|wartawan|kontributor|jurnalis|ditulis oleh|by|teks|rep|laporan(?:\\s+(?:wartawan|kontributor|reporter|jurnalis))?)(?:\\s+[\\w.]+\\.(?:com|co\\.id|id|net))?\\s*[:,]?\\s*\\n?\\s*(${NAME})`,
  'iu',
);
const EDITOR = new RegExp(`(?:editor|redaktur|penyunting|red)\\s*[:\\n]\\s*\\n?\\s*(${NAME})`, 'iu');
const NO_PERSON =
  /(?:^|[\s.@-])(?:redaksi|redaktur|admin\w*|administrator|tim|team|humas|editor|reporter|penulis|wartawan|kontributor|news|berita|media|cyber|online|network|desk|staff?|super|user|webmaster|operator|antara|kompas|detik\w*|tempo|republika|okezone|tribun\w*|liputan\w*|viva|pt|by|oleh|www|com|co|id|net|kpu|bawaslu|kominfo|diskominfo|dinas|kabupaten|kota|provinsi)(?=$|[\s.,:@-])|[@\d/_]|https?:/i;

/** A person's name in a line of credits, without what follows it; null when it is the site, a role or an organisation. */
export function personName(value: string | null | undefined, siteNames: readonly (string | null)[]): string | null {
  const cut = (value ?? '')
    .replace(/^(?:oleh|penulis|reporter|pewarta|by|author|ditulis oleh)\s*[:\s]\s*/i, '')
    .split(
      /\s+[-–—|•·/]\s+|[|•,;\n(]|\s+(?:editor|redaktur|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu)\b|\s\d/i,
    )[0]!
    .trim();
  const parts = cut.split(' ');
  if (cut.length < 3 || cut.length > 50 || parts.length > 6 || NO_PERSON.test(cut)) return null;
  if (!parts.every((part) => /^[\p{Lu}'’]|^(?:bin|binti|van|de|al|el)$/u.test(part))) return null;
  const joined = cut.toLowerCase().replace(/[^\p{L}]/gu, '');
  return siteNames.some((site) =>
    site
      ?.toLowerCase()
      .replace(/[^\p{L}]/gu, '')
      .includes(joined),
  )
    ? null
    : cut;
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
  const labelled = person(LABELLED.exec(text)?.[1]);
  if (labelled !== null) return labelled;
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
  const signatures = after.slice(0, 3).filter((line) => line.linked === 0 && SIGNATURE.test(line.text));
  for (const candidate of [...marked, ...signatures.map((line) => line.text)]) {
    const found = person(candidate);
    if (found !== null) return found;
  }
  return null;
}

const SIGNATURE = /^\p{Lu}[\p{L}'’.]+(?: \p{Lu}[\p{L}'’.]*){1,3}$/u;
