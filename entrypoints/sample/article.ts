/** An article of invented people and places, to try Sorot on. */
export const SAMPLE_TEXT = [
  'KPU Tanah Lembayung Tetapkan Jadwal Debat, Bawaslu Ingatkan Netralitas',
  'LEMBAYUNG – Komisi Pemilihan Umum (KPU) Kabupaten Tanah Lembayung menetapkan debat publik pertama pasangan calon bupati digelar pada Sabtu, 12 Oktober 2024, di Gedung Serbaguna Lembayung.',
  'Ketua KPU Tanah Lembayung, Hasan Birowali, mengatakan debat kedua menyusul pada Kamis (31/10). “Kedua pasangan calon sudah menyetujui tata tertib,” kata Hasan usai rapat koordinasi, Senin (7/10/2024).',
  'Rapat itu dihadiri Penjabat Sementara Bupati Tanah Lembayung Sofyan Maleko, Kapolres Tanah Lembayung AKBP Darma Halawiran, dan Ketua Bawaslu Tanah Lembayung Bagas Wiratmoko.',
  'Bagas meminta aparatur sipil negara tidak hadir sebagai pendukung. “Laporan yang masuk akan kami teruskan ke Badan Kepegawaian Negara,” ujar Bagas.',
  'Sulastri, pedagang di Pasar Lembayung, berharap debat membahas harga bahan pokok. Pemungutan suara berlangsung Rabu, 27 November 2024.',
].join('\n\n');

export const SAMPLE_DATE = '2024-10-08';
