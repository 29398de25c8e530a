import { type Block, shorten } from './blocks.ts';
import { collapse, nameOf, parentElementOf, queryWithin, textOf } from './dom.ts';

/** A box between or below the paragraphs, by its heading: from here on nothing belongs to the story. */
const BOX_HEADING =
  /^(?:(?:berita|artikel|baca|video|foto|news|konten|tulisan|postingan|lihat|simak)?\s*(?:yang\s+)?(?:terkait|lainnya|populer|terpopuler|rekomendasi|pilihan|terbaru|terkini|menarik lainnya|selanjutnya|sebelumnya|untuk anda|untukmu|serupa)|related(?: (?:posts?|news|articles?|stories))?|recommended.*|you (?:may|might) (?:also )?like|komentar(?:\s*\(?\d*\)?)?|\d+ komentar|tinggalkan (?:balasan|komentar)|leave a (?:reply|comment)|comments?|bagikan(?: ini| artikel| berita)?|share(?: this)?|tags?|topik(?: terkait)?|kata kunci|editor(?:'s)? (?:pick|choice)s?|trending|terpopuler|advertisement|iklan|berlangganan(?: newsletter)?)\s*[:.]?$/i;
/** A line that is no part of a story wherever it stands. */
const NEVER =
  /^[([*>»–-]*\s*(?:(?:baca|simak|lihat|tonton|klik)\s(?:juga|pula|lagi|lainnya|selengkapnya|selanjutnya|artikel(?:nya)?|berita(?:nya)? (?:lain|terkait|selengkapnya))\b|(?:read|see) also\b|advertisements?$|iklan$|scroll (?:to|untuk)\b|lanjutkan (?:membaca|ke konten)|(?:adsbygoogle|googletag)\b|\[?gambas:|halaman(?: selanjutnya| berikutnya|:|\s*\d+(?:\s*(?:dari|\/)\s*\d+)?$)|selanjutnya\s*$|sebelumnya\s*$)/i;
/** A line after the last paragraph: who wrote, where it comes from, what else to read or follow. */
const AFTER =
  /^[([*#\s–-]*(?:(?:editor|penulis|reporter|pewarta|wartawan|kontributor|jurnalis|redaktur|penyunting|penerjemah|uploader|sumber(?: berita| foto)?|source|copyright|©|hak cipta|tags?|topik|kata kunci|dilarang keras|artikel (?:ini|asli)|berita ini|(?:dapatkan|ikuti|temukan|cek|simak|update|nonton|saksikan|tonton|gabung|join|follow|klik|kunjungi|download|unduh|yuk|ayo|jangan lupa|bergabung|mari bergabung|pantau|selengkapnya|baca)\b(?=.*\b(?:berita|artikel|video|kanal|channel|saluran|google|whatsapp|telegram|grup|group|aplikasi|update|instagram|facebook|youtube|twitter|tiktok|media sosial|di sini|disini|selengkapnya|detik\w*|\w+\.com|\w+\.co\.id)\b))\b|selengkapnya\b|bagikan\b|share\b)/i;
/** Initials of the writers: "(fyk/ash)", "[Antara]", "*** (Red)". */
const INITIALS = /^[*\s]*[([*][^()[\]]{1,40}[)\]*]*[*.]*$/;
const PHOTO =
  /^[([]?(?:foto|ilustrasi|keterangan foto|photo|dok(?:umentasi)?|teks foto|infografis)\b\s*[:/.)(|-]|(?:^|[\s(/.])(?:foto|dok|photo|sumber foto|istimewa)\s*[:/][^.]{0,60}$|\((?:foto|dok|ist|istimewa|antara foto)[^)]*\)\.?$/i;
const META_LINE =
  /\d{1,2}[:.]\d{2}\s*(?:WIB|WITA|WIT)\b(?![^.]{60})|^(?:oleh|penulis|reporter|editor|pewarta|laporan(?: wartawan| kontributor| reporter)?|tayang|diterbitkan|dipublikasikan|diperbarui|dibaca|views?)\b.{0,120}$/i;

const isLinkOnly = ({ text, linked }: Block): boolean => text.length > 20 && linked >= text.length * 0.9;
/** A paragraph, as against a label: long, or a sentence. */
export const isProse = ({ text, linked, kind }: Block): boolean =>
  kind !== 'heading' &&
  linked < text.length * 0.7 &&
  (text.length >= 80 || (text.length >= 15 && /[.!?…:;,]["”’)]?$|["”]$/.test(text) && text.split(' ').length >= 3));

/** Initials that stand behind the last sentence: "… Ridwan Kamil-Suswono. (yp)". */
const CLOSING_INITIALS =
  /(?<=[.!?”"])\s*[*]*[([](?:\p{L}{1,12}|\p{L}{1,8}(?:[/\-.,* ]{1,2}\p{L}{1,12}){1,3})[)\]][*.]*$/u;

export interface Trimmed {
  readonly body: Block[];
  /** Lines dropped before the first paragraph, and after the last: where dates, names and initials stand. */
  readonly before: Block[];
  readonly after: Block[];
  /** Headings that are links: the mark of a list of stories. */
  readonly teasers: number;
}

/** A short text that shares its box with a picture, and with nothing else: a caption, whatever its class. */
function isCaption({ element, text }: Block, root: Element): boolean {
  if (text.length > 300 || element === root) return false;
  let box = element;
  for (let outer = parentElementOf(box); outer !== null && outer !== root; outer = parentElementOf(box)) box = outer;
  return (
    box !== element &&
    /^(?:div|figure|center|section|span|table)$/.test(nameOf(box)) &&
    collapse(textOf(box)).length < text.length + 60 &&
    queryWithin(box, 'img,picture').length > 0
  );
}

/** From all blocks of a root to those between the first and the last paragraph of the story. */
export function trim(blocks: readonly Block[], root: Element): Trimmed {
  const teasers = blocks.filter((block) => block.kind === 'heading' && isLinkOnly(block)).length;
  const prose = blocks.reduce((sum, block) => sum + (isProse(block) ? block.text.length : 0), 0);
  const kept: Block[] = [];
  const after: Block[] = [];
  let seen = 0;
  let ended = false;
  for (const block of blocks) {
    if (ended) {
      after.push(block);
      continue;
    }
    if (BOX_HEADING.test(block.text) && seen >= prose * 0.6) {
      ended = true;
      continue;
    }
    if (isProse(block)) seen += block.text.length;
    if (BOX_HEADING.test(block.text) || NEVER.test(block.text) || isLinkOnly(block) || isCaption(block, root)) continue;
    kept.push(block);
  }
  let start = 0;
  while (start < kept.length && !opens(kept[start]!)) start++;
  const before = kept.slice(0, start);
  let end = kept.length;
  while (end > start && !closes(kept, end - 1)) end--;
  after.unshift(...kept.slice(end));
  const body = kept.slice(start, end).filter((block) => !PHOTO.test(block.text) || block.text.length > 250);
  const last = body[body.length - 1];
  const initials = last?.text.search(CLOSING_INITIALS) ?? -1;
  if (last !== undefined && initials > 0) shorten(last, initials);
  return { body, before, after, teasers };
}

const opens = (block: Block): boolean =>
  isProse(block) &&
  block.kind !== 'heading' &&
  !PHOTO.test(block.text) &&
  !(block.text.length < 200 && META_LINE.test(block.text));

/** Whether the last of these blocks may be the end of a story. */
function closes(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]!;
  const { text } = block;
  if (INITIALS.test(text) || AFTER.test(text) || (PHOTO.test(text) && text.length < 250)) return false;
  if (text.length < 200 && META_LINE.test(text) && !/[.!?]["”]?$/.test(text)) return false;
  if (isProse(block)) return true;
  // The last entry of a list is short like its neighbours.
  const before = blocks[index - 1];
  return block.kind === 'item' && before !== undefined && (before.kind === 'item' || /:$/.test(before.text));
}
