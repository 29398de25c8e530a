import type { Line } from '../facts.ts';

/** Headings of boxes with other stories. */
const OTHERS =
  /^(?:(?:berita|artikel|baca|video|foto|news|konten|tulisan|postingan|lihat|simak)?\s*(?:yang\s+)?(?:terkait|lainnya|populer|terpopuler|rekomendasi|pilihan|terbaru|terkini|menarik lainnya|selanjutnya|sebelumnya|untuk anda|untukmu|serupa)|related(?: (?:posts?|news|articles?|stories))?|recommended.*|you (?:may|might) (?:also )?like|editor(?:'s)? (?:pick|choice)s?|trending|(?:paling (?:banyak )?|sedang ramai )(?:dibaca|dicari|dikomentari|populer)|(?:rekomendasi untuk|mungkin) anda(?: suka)?|trending now)\s*[:.]?$/i;
/** Headings of what readers say, and of tags: nothing of the story follows. */
const END =
  /^(?:(?:komentar|tanggapan)(?: pembaca| anda)?(?:\s*\(?\d*\)?)?|\d+ komentar|(?:tinggalkan|tulis) (?:balasan|komentar)|leave a (?:reply|comment)|comments?|tags?|topik(?: terkait)?|kata kunci)\s*[:.]?$/i;
/** Where a story is cut off for those who do not pay, and the offer begins. */
const PAYWALL =
  /^.{0,60}\b(?:langganan (?:sekarang|untuk)|(?:membaca|akses).{0,20} berlangganan|(?:premium|khusus|hanya)(?: untuk)? pelanggan)\b.{0,60}$/i;
/** What readers say may be longer than the story. */
const COMMENTS = /^(?:komentar|tanggapan)/i;
/** A line that is no part of a story wherever it stands. */
const NEVER =
  /^[([*>»–-]*\s*(?:(?:baca|simak|lihat|tonton|saksikan|klik)(?:\s(?:juga|pula|lagi|lainnya|selengkapnya|selanjutnya|(?:artikel|video)(?:nya)?|berita(?:nya)? (?:lain|terkait|selengkapnya))\b|\s?:)|video\s?:|(?:(?:berita|artikel|video|foto|masih) terkait|(?:berita|artikel) lainnya(?=\s?:)|pilihan (?:editor|redaksi)|(?:read|see) also)\b|(?:advertisements?|iklan|bagikan(?: ini| artikel| berita)?|share(?: this)?|berlangganan(?: newsletter)?|(?:konten )?promosi|lihat foto|perbesar|loading|dengarkan (?:artikel|berita)(?: ini)?|view this post on instagram)\W*$|(?:scroll|gulir) (?:to|untuk|ke)\b|infografi[ks]\s?:|a post shared by\b|klik di ?sini\b|video selengkapnya\b|follow\b.{0,40} @\w|lanjutkan (?:membaca|ke konten)|(?:dapatkan|ikuti|gabung|bergabung)\b.{0,200}\b(?:whatsapp|telegram|google news)\b.{0,60}$|(?:adsbygoogle|googletag)\b|\[?gambas:|! ringkasan ini\b|(?:akhir dari|lewati)\s.{0,60}(?:direkomendasikan|dibaca|membaca)\W*$|laporan (?:wartawan|kontributor|reporter|jurnalis)\b.{0,90}$|halaman(?: selanjutnya| berikutnya|:|\s*\d+(?:\s*(?:dari|\/)\s*\d+)?$)|selanjutnya\s*$|sebelumnya\s*$)/i;
/** For readers by ear a page says where a box in its story begins that they may skip, and where it ends. */
const SKIP = /^lewati .{2,60} (?:lanjutkan|terus) membaca\W*$/i;
const SKIPPED = /^akhir dari\b.{2,60}$/i;
/** Lines of such a box, at most. */
const MOST_SKIPPED = 12;
/** A line after the last paragraph: whose it is, what else to read or follow. */
const AFTER =
  /^[([*#\s–)-]*(?:copyright|©|hak cipta|dilarang keras|artikel (?:ini|asli)|(?:berita|konten) ini (?:telah|dikutip|adalah)\b|isi (?:artikel|berita)|disclaimer\b|catatan redaksi|redaksi menerima|berita (?:selengkapnya|terbaru|lainnya)\b|video terpopuler|(?:apa|berikan) (?:reaksi|komentar|rating)|lihat semua|(?:untuk .{3,30} )?silakan klik\b|fakta atau hoaks\?|(?:sudah|belum) berlangganan\?|penulis (?:adalah|merupakan)\b|anda (?:dapat (?:menyiarkan|mengutip|menyalin)|harus masuk)\b|dukung jurnalisme|selengkapnya\b|bagikan\b|share\b|(?:dapatkan|ikuti|temukan|cek|simak|update|nonton|saksikan|tonton|gabung|join|follow|klik|kunjungi|nikmati|download|unduh|yuk|ayo|jangan (?:lupa|sampai|lewatkan|ketinggalan)|(?:mari )?bergabung|pantau|baca)\b(?=.*\b(?:berita|artikel|video|kanal|channel|saluran|google|whatsapp|telegram|grup|group|aplikasi|update|instagram|facebook|youtube|twitter|tiktok|media sosial|di ?sini|selengkapnya|detik\w*|\w+\.com|\w+\.co\.id)\b))/i;
/** What stands below an opinion about its writer. */
const WRITER = /\b(?:tulisan|artikel) ini (?:merupakan|adalah) (?:pendapat|pandangan|opini) pribadi\W*$/i;
/** A label with a name behind it: who wrote it, where it comes from. */
const LABEL =
  /^[([*#\s–-]*(?:editor|penulis|reporter|pewarta|wartawan|kontributor|jurnalis|redaktur|penyunting|penerjemah|uploader|sumber(?: berita| foto)?|source|tags?|topik|kata kunci|fotografer|humas(?=\s*:))\b/i;
const LABEL_LENGTH = 60;
const isLabel = (text: string): boolean =>
  LABEL.test(text) && (text.length < LABEL_LENGTH || /^.{0,24}[:|]/.test(text));
/** Initials of the writers: "(fyk/ash)", "[Antara]", "*** (Red)". */
const INITIALS = /^[*\s]*[([*][^()[\]]{1,40}[)\]*]*[*.]*$/;
const PHOTO =
  /^[([]?(?:foto|ilustrasi|keterangan foto|photo|dok(?:umentasi)?|teks foto|infografis)\b\s*[:/.)(|-]|(?:^|[\s(/.])(?:foto|dok|photo|sumber foto|istimewa)\s*[:/][^.]{0,60}$|\((?:foto|dok|ist|istimewa|antara foto)[^)]*\)\.?$/i;
/** A date line with a time, as portals print it above the text. */
/** "RAPAT: Ketua KPU memimpin rapat. (RATNA/RADAR SALAI)", as papers print captions. */
const PRINTED = /^\p{Lu}[\p{Lu} -]{2,30}: [^:]{20,200}\([^()a-z]{3,40}\)\.?$/u;
const isPictured = (text: string): boolean => PHOTO.test(text) || PRINTED.test(text);
const DATE_LINE = /\d{4}.{0,12}\d{1,2}[:.]\d{2}\s*(?:WIB|WITA|WIT)?\W*$/i;
/** The place, perhaps with the medium, before a dash: "SAGARA –", "Kabar.com, Kota Sagara --", "Sagara (KABAR) -". */
export const DATELINE = /^(?:[(\p{Lu}][\p{L}\d.()/]*,? ){1,6}(?:--|[-–—]) ?[#“"'\p{Lu}]/u;
const META_LINE =
  /\d{1,2}[:.]\d{2}\s*(?:WIB|WITA|WIT)\b(?![^.]{60})|^(?:oleh|penulis|reporter|editor|pewarta|tayang|diterbitkan|dipublikasikan|diperbarui|dibaca|views?)\b.{0,90}$/i;

/** Initials that stand behind the last sentence: "… Ridwan Kamil-Suswono. (yp)", "… tutupnya. *yp". */
const CLOSING_INITIALS =
  /(?<=[.!?”"])\s*(?:\*{1,3}\s?\p{L}{1,12}$|[*]*[([](?:\p{L}{1,12}|\p{L}{1,8}(?:[/\-.,* ]{1,2}[\p{L}\d]{1,12}){1,3}|(?:humas|tim|penulis|teks|red)\b[^()[\]]{2,60})[)\]][*.]*$)/iu;

const NUMBERED = /^(?:\d{1,3}[.)]|[-–•*])\s/;
const SENTENCE_END = /[.!?…:;,]["”’)]?$|["”]$/;
const isLinkOnly = ({ text, linked }: Line): boolean => text.length > 20 && linked >= text.length * 0.9;
/** A paragraph, as against a label: long, or a sentence, perhaps with the writer's initials behind it. */
export const isProse = ({ text, linked, kind }: Line): boolean =>
  kind !== 'heading' &&
  linked < text.length * 0.7 &&
  (text.length >= 80 ||
    (text.length >= 15 && SENTENCE_END.test(text.replace(CLOSING_INITIALS, '')) && text.split(' ').length >= 3));

/** Running text, in UTF-16 code units, that makes a story of what stands above the excerpts of others, or above comments. */
const STORY_ABOVE = 400;

/** A summary is no longer. */
const MOST_SUMMARY = 300;

export interface Trimmed {
  /** Lines of the body, as index, and how much of each belongs to it. */
  readonly body: [line: number, length: number][];
  /** Lines dropped before the first paragraph, and after the last: where dates, names and initials stand. */
  readonly before: Line[];
  readonly after: Line[];
  /** Most of it is text below the linked titles of other stories. */
  readonly isList: boolean;
}

/** Whether a line is the text below the linked title of another story. */
const isExcerpt = (lines: readonly Line[], index: number): boolean => {
  const line = lines[index]!;
  if (line.linked > 0 || line.text.length <= LABEL_LENGTH) return false;
  return [lines[index - 1], lines[index - 2]].some(
    (before, i, [near]) => before !== undefined && isLinkOnly(before) && (i === 0 || near!.text.length <= LABEL_LENGTH),
  );
};

/** From all lines of a story's box to those between its first and its last paragraph. */
export function trim(lines: readonly Line[]): Trimmed {
  const below = lines.flatMap((_, i) => (isExcerpt(lines, i) ? [i] : []));
  // A single paragraph below a link is a paragraph.
  const excerpts = new Set(below.filter((i, k) => i - (below[k - 1] ?? -9) <= 4 || (below[k + 1] ?? i + 9) - i <= 4));
  const weights = lines.map((line, i) => (isProse(line) && !excerpts.has(i) ? line.text.length : 0));
  const prose = sum(weights);
  let end = lines.length;
  for (let i = 0, seen = 0; i < end; i++) {
    const { text } = lines[i]!;
    seen += weights[i]!;
    // A box in the middle of the story is passed over; one below it is the end.
    if (
      (seen >= prose * 0.6 || (seen >= STORY_ABOVE && COMMENTS.test(text))) &&
      (END.test(text) || PAYWALL.test(text) || (OTHERS.test(text) && prose - seen < 150))
    )
      end = i;
  }
  const kept: number[] = [];
  for (let i = 0; i < end; i++) {
    if (SKIP.test(lines[i]!.text)) {
      const box = lines.slice(i + 1, i + 1 + MOST_SKIPPED).findIndex(({ text }) => SKIPPED.test(text));
      i += box + 1;
      continue;
    }
    const line = lines[i]!;
    const teaser =
      (excerpts.has(i) && (excerpts.size > 2 || lines[i - 1]?.kind === 'heading')) ||
      (isExcerpt(lines, i) && /(?:…|\.{3})\]?$/.test(line.text));
    if (!teaser && !OTHERS.test(line.text) && !NEVER.test(line.text) && !isLinkOnly(line) && !line.caption)
      kept.push(i);
  }
  const at = (k: number): Line | undefined => lines[kept[k] ?? -1];
  let first = 0;
  while (first < kept.length && !opens(at(first)!)) first++;
  // A summary may stand above the line with the date; the body follows that line.
  for (let k = first, seen = 0; k < first + 5 && k < kept.length && seen < 400; seen += at(k++)!.text.length)
    if (DATE_LINE.test(at(k)!.text) && at(k)!.text.length < 120)
      for (first = k + 1; first < kept.length && !opens(at(first)!); ) first++;
  first += belowSummary(kept.slice(first).map((i) => lines[i]!));
  let last = kept.length - 1;
  while (last >= first && !closes(at(last)!, at(last - 1))) last--;
  const body = kept
    .slice(first, last + 1)
    .filter((i) => !isPhoto(lines[i]!.text))
    .map((i): [number, number] => [i, lines[i]!.text.length]);
  const closing = body.at(-1);
  if (closing !== undefined) {
    const initials = lines[closing[0]]!.text.search(CLOSING_INITIALS);
    if (initials > 0) closing[1] = initials;
  }
  return {
    body,
    before: lines.slice(0, body[0]?.[0] ?? 0),
    after: lines.slice((closing?.[0] ?? lines.length) + 1),
    isList:
      excerpts.size > 2 &&
      sum([...excerpts].map((i) => lines[i]!.text.length)) > prose &&
      sum(
        weights.slice(
          0,
          lines.findIndex((_, i) => excerpts.has(i)),
        ),
      ) < STORY_ABOVE,
  };
}

/** How many lines at the beginning of a body sum it up: points of a list, or a sentence or two above a line that has the place. */
function belowSummary(body: readonly Line[]): number {
  const points = body.findIndex(({ kind }) => kind !== 'item');
  if (points > 1 && points < 7 && body[points]!.kind === 'text') return points;
  const begins = body.slice(0, 3).findIndex(({ text }) => DATELINE.test(text));
  return begins > 0 && sum(body.slice(0, begins).map(({ text }) => text.length)) < MOST_SUMMARY ? begins : 0;
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);

const opens = (block: Line): boolean =>
  isProse(block) && block.kind !== 'heading' && !isPictured(block.text) && !isMeta(block.text);

/** A caption, or a credit; not a paragraph whose writer and photographer stand in brackets behind it. */
const isPhoto = (text: string): boolean => {
  const rest = text.replace(CLOSING_INITIALS, '');
  return text.length <= 250 && isPictured(rest.length < 100 ? text : rest);
};

const isMeta = (text: string): boolean => text.length < 200 && META_LINE.test(text) && !/[.!?]["”]?$/.test(text);

/** Whether a line may be the last of a story. */
function closes(line: Line, before: Line | undefined): boolean {
  const { text } = line;
  if (INITIALS.test(text) || AFTER.test(text) || isLabel(text) || isPhoto(text)) return false;
  if (isMeta(text) || (WRITER.test(text) && text.length < MOST_SUMMARY)) return false;
  if (isProse(line)) return true;
  // The last entry of a list is short like its neighbours.
  const entry = ({ kind, text }: Line): boolean => kind === 'item' || NUMBERED.test(text);
  return (
    before !== undefined && entry(line) && line.linked * 2 < text.length && (entry(before) || /:$/.test(before.text))
  );
}
