import type { PageFacts } from '../facts.ts';
import { parse } from './url.ts';
import { momentOfPath } from './when.ts';

/**
 * Running text that is no news: terms of use, a district's profile, a forecast, a vacancy, a mail. None of its signs is enough alone
 * (newspapers print profiles and vacancies too, and small sites sign and date nothing), so they are asked together.
 */

/** What else than an article a page may say it is. */
const THING = /"@type"\s*:\s*"(?:Product|Recipe|Music\w+|\w*(?:JobPosting|ForumPosting|FAQPage|QAPage|ProfilePage))"/;
/** Titles and parts of addresses, with single spaces and no hyphens, of what a site says about itself or offers. */
const OFFER =
  /^(?:(?:kebijakan|pernyataan) privasi\b|privacy|(?=syarat|ketentuan)(?:(?:syarat|ketentuan|dan|umum|layanan|penggunaan|pengguna) ?)+$|terms?(?:$| (?:of|and)\b)|pedoman (?:media|pemberitaan)\b|pertanyaan (?:yang )?(?:sering|umum)\b|(?:tentang|hubungi|kontak) kami|about us|(?:susunan |dewan |bo(?:x|ks) )?redaksi$|(?:pra|per)kiraan cuaca\b|lirik\b|info iklan|(?:cara )?(?:kirim tulisan|beriklan)\b|hitung suara|(?:peraturan|keputusan|undang undang)\b.{0,60} nomor \d\S* tahun \d{4}$|(?:privasi|kode etik|disclaimer|faqs?|bantuan|help|kontak|cuaca|lowongan(?: kerja)?|loker|karir|career|jobs|produk|product|shop|toko|inbox|mail|forum|thread|agenda)$)/;
/** The same of what a body says about itself: a paper may print as much, and then dates or signs it. */
const PROFILE =
  /^(?:(?:profile?|sejarah|tupoksi|struktur organisasi|(?:kata )?sambutan|ppid|layanan|glosarium)$|(?:profil|sejarah|gambaran|selayang|sekilas|kondisi) (?:singkat|umum|pandang|geografis|wilayah|daerah|kabupaten|kota|provinsi|kecamatan|desa|dinas)\b|visi\b|tugas (?:pokok|dan)\b)/;
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

/**
 * The parts of an address's path without endings, and the first of its host's ("cuaca.kabar.example"); none where the path has a day or a
 * slug: papers have sections called "karir" and "produk".
 */
const partsOf = (url: string): string[] => {
  const address = parse(url);
  return address === null || address.pathname.split('-').length > 4 || momentOfPath(address.pathname) !== null
    ? []
    : [address.hostname.split('.')[0]!, ...address.pathname.split('/').map((part) => part.split('.')[0]!)];
};
