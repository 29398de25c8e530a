import type { PageFacts } from '../facts.ts';
import { parse } from './url.ts';

/**
 * Running text that is no news: terms of use, a district's profile, a forecast, a vacancy, a mail. None of its signs is enough alone
 * (newspapers print profiles and vacancies too, and small sites sign and date nothing), so they are asked together.
 */

/** What else than an article a page may say it is. */
const THING =
  /"@type"\s*:\s*\[?\s*"(?:Product|JobPosting|Recipe|FAQPage|QAPage|ProfilePage|Course|\w*Application|DiscussionForumPosting|Music\w+)"/;
/** Titles and parts of addresses, with single spaces and no hyphens, of what a site says about itself or offers. */
const OFFER =
  /^(?:(?:kebijakan|pernyataan) (?:privasi|data|cookie|kuki|kerahasiaan)\b|privacy|privasi$|(?:(?:syarat|ketentuan|aturan)(?: (?:dan|serta|&))? )?(?:syarat|ketentuan|aturan)(?: (?:umum|layanan|penggunaan|pengguna|situs|berlangganan))*$|terms?(?:$| (?:of|and|&)\b)|tos$|disclaimers?$|penafian$|sanggahan$|pedoman (?:media|pemberitaan)\b|kode etik|faqs?$|(?:pertanyaan|tanya)(?: yang)? (?:sering|umum|jawab)\b|pusat bantuan|bantuan$|help$|tentang (?:kami|situs)|about us|hubungi kami|kontak(?: kami)?$|(?:susunan |dewan |bo(?:x|ks) )?redaksi$|pasang iklan|(?:pra|per)kiraan cuaca\b|cuaca$|weather$|lirik\b|chord\b|lowongan$|lowongan (?:kerja|pekerjaan)$|loker$|karir$|careers?$|jobs$|(?:produk|product|shop|toko|keranjang)$|(?:inbox|mail|webmail|kotak masuk)\b|(?:forum|thread|viewtopic)$|hitung suara|real count)/;
/** The same of what a body says about itself: a paper may print as much, and then dates or signs it. */
const PROFILE =
  /^(?:profile?s?$|profil (?:kabupaten|kota|provinsi|kecamatan|desa|kelurahan|dinas|daerah|instansi|lembaga|kami|singkat)\b|(?:sejarah|gambaran|selayang|sekilas|kondisi)(?:$| (?:singkat|umum|pandang|geografis|daerah|wilayah|kabupaten|kota|desa)\b)|visi\b|tugas (?:pokok|dan)\b|tupoksi$|struktur organisasi|(?:kata )?sambutan$|ppid$|layanan$)/;
/** An event's day in brackets, or a place before a dash: so begin reports, dated or not. */
const REPORT = /\(\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\)|^[^.]{3,60} (?:[-–—]|--) \p{Lu}/u;
/** Such a share of words speaks to the reader, at least so many times. */
const ADDRESSING = 0.015;
const TIMES = 4;

/**
 * Whether a text that its page does not declare as an article, and nobody signed, is one of those.
 *
 * @param body the text without its title.
 */
export function isService({ url, linkedData }: PageFacts, title: string, body: string, dated: boolean): boolean {
  if (linkedData.some((data) => THING.test(data))) return true;
  if (REPORT.test(body)) return false;
  const names = [title, ...partsOf(url)].map((name) =>
    name
      .toLowerCase()
      .replace(/[-_\s]+/g, ' ')
      .trim(),
  );
  if (names.some((name) => OFFER.test(name))) return true;
  if (dated) return false;
  const addressed = body.match(/\banda\b/gi)?.length ?? 0;
  return (
    names.some((name) => PROFILE.test(name)) || (addressed >= TIMES && addressed >= body.split(' ').length * ADDRESSING)
  );
}

/** The parts of an address's path without endings, and the first of its host's ("cuaca.kabar.example"). */
const partsOf = (url: string): string[] => {
  const address = parse(url);
  return address === null
    ? []
    : [address.hostname.split('.')[0]!, ...address.pathname.split('/').map((part) => part.split('.')[0]!)];
};
