import { oneLine } from '../clipping/sentence.ts';
import type { Clipping } from '../model/clipping.ts';
import type { Entity } from '../model/entity.ts';
import { type Exporter, type MarkdownWords, selected } from './format.ts';

/** Where nobody asks for another language's. */
const INDONESIAN_WORDS: MarkdownWords = {
  kinds: { official: 'Pejabat', institution: 'Lembaga', date: 'Tanggal', person: 'Orang lain' },
  published: 'Terbit',
  clipped: 'Dikliping',
  tags: 'Label',
  note: 'Catatan',
  marks: 'Catatan pada teks',
  hash: 'SHA-256 teks',
};

/** To be read by people: what was found, with notes and tags. Without the full text, which belongs to its publisher. */
export const markdownExporter: Exporter = {
  mime: 'text/markdown;charset=utf-8',
  extension: '.md',
  async *write(source, options) {
    yield `# ${escapeMarkdown(source.collection?.name ?? 'Sorot')}\n`;
    if (source.collection?.note) yield `\n${paragraphs(source.collection.note)}\n`;
    for await (const clipping of source.clippings())
      yield `\n${section(selected(clipping, options), options.words ?? INDONESIAN_WORDS)}`;
  },
};

function section(c: Clipping, words: MarkdownWords): string {
  const facts = [c.siteName, c.byline].filter((fact) => fact !== null).map(escapeMarkdown);
  if (c.publishedAt) facts.push(`${words.published} ${c.publishedAt}`);
  facts.push(`${words.clipped} ${c.clippedAt.slice(0, 10)}`);
  const blocks = [`## ${escapeMarkdown(c.title)}`, `${facts.join(', ')}  \n<${linkOf(c.canonicalUrl)}>`];
  if (c.tags.length > 0) blocks.push(`${words.tags}: ${c.tags.map(escapeMarkdown).join(', ')}`);
  if (c.note) blocks.push(`### ${words.note}\n\n${paragraphs(c.note)}`);
  for (const kind of ['official', 'institution', 'date', 'person'] as const) {
    const entities = c.entities.filter((e) => e.kind === kind);
    if (entities.length > 0) blocks.push(`### ${words.kinds[kind]}\n\n${entities.map((e) => line(c, e)).join('\n')}`);
  }
  const noted = c.annotations.filter((a) => a.note !== '' || a.kind === 'highlight');
  if (noted.length > 0) {
    const quotes = noted.map((a) => `> ${escapeMarkdown(a.text)}${a.note ? `\n\n${paragraphs(a.note)}` : ''}`);
    blocks.push(`### ${words.marks}\n\n${quotes.join('\n\n')}`);
  }
  blocks.push(`${words.hash}: \`${c.textSha256}\``);
  return `${blocks.join('\n\n')}\n`;
}

function line(c: Clipping, entity: Entity): string {
  const facts = entity.offices.slice(0, 1).map((office) => office.text);
  if (entity.kind === 'date') {
    const told = c.annotations.find((a) => a.kind === 'date' && a.entity === entity.id && (a.event || a.place));
    if (told?.kind === 'date') facts.push(...[told.event, told.place].filter((fact) => fact !== null));
  }
  const about = facts.length > 0 ? `, ${facts.map(escapeMarkdown).join(', ')}` : '';
  return `- **${escapeMarkdown(entity.name)}**${about} (${entity.mentions})`;
}

/** Words of a page or a reader are text, never markup: every character with a meaning is escaped, line breaks become blanks. */
export const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]<>()#+!|~&@:-]/g, '\\$&')
    .replace(/^(\d+)\./, '$1\\.')
    // Bare addresses become links by themselves in some dialects.
    .replace(/\b(https?|www)(?=[\\.])/gi, '$1\u200b');

const paragraphs = (text: string): string => text.split(/\n+/).map(escapeMarkdown).filter(Boolean).join('\n\n');

/** For an address between angle brackets: nothing that could end it. */
const linkOf = (url: string): string => encodeURI(decodeSafely(url)).replace(/[<>\s]/g, '');

function decodeSafely(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
