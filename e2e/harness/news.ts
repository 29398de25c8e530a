/** A news page of invented places and people, for tests that need one of their own making. */
export interface NewsPage {
  readonly paragraphs?: readonly string[];
  /** Markup before and after the article, within the body. */
  readonly before?: string;
  readonly after?: string;
  /** Markup at the end of the head. */
  readonly head?: string;
  readonly title?: string;
}

export const PARAGRAPHS: readonly string[] = [
  'KENANGA – Ketua KPU Provinsi Banua Raya, Wening Astuti Pranoto, membuka rapat pleno di Aula Hotel Grand Kenanga, Rabu (18/9/2024).',
  'Rapat itu dihadiri Bupati Tanah Lembayung Ratna Kusumadewi dan Ketua Bawaslu Provinsi Banua Raya Bagas Wiratmoko. Wening mengatakan semua tahapan berjalan sesuai jadwal yang sudah ditetapkan.',
  'Menurut Bagas, pengawas di lapangan akan memeriksa daftar pemilih sampai ke tingkat desa. “Kami tidak ingin ada warga yang kehilangan hak pilihnya,” kata Bagas.',
  'Pemungutan suara akan berlangsung pada Rabu, 27 November 2024. Ratna meminta seluruh perangkat daerah membantu kelancaran pemungutan suara itu.',
];

export const newsPage = ({
  paragraphs = PARAGRAPHS,
  before = '',
  after = '',
  head = '',
  title = 'KPU Banua Raya Gelar Rapat Pleno Terbuka di Kenanga',
}: NewsPage = {}): string => `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>${title} - Warta Kenanga</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2024-09-18T09:00:00+07:00">
<style>body{margin:0;font:17px/28px serif}article{width:700px;margin:24px auto}</style>${head}</head>
<body>${before}<article><h1>${title}</h1>
<div class="isi">${paragraphs.map((p) => `<p>${p}</p>`).join('\n')}</div></article>${after}</body></html>`;
