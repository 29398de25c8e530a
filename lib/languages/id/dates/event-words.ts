const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Gatherings and acts that a date belongs to before all else in its sentence. */
export const GATHERINGS = words(
  `rakornas rakorda rakorwil rakor rakernas rakerda raker rapimnas rapimda rapim munas muktamar muswil musda muscab musyawarah mukernas kongres konferda
   konferensi rapat pleno paripurna apel upacara seminar webinar diskusi dialog debat deklarasi sosialisasi bimtek bimbingan pelatihan workshop lokakarya
   sidang persidangan pelantikan pengukuhan pengambilan penandatanganan penyerahan simulasi audiensi silaturahmi silaturahim halalbihalal kunjungan ziarah
   blusukan reses musrenbang resepsi peringatan perayaan pembukaan penutupan peluncuran launching aksi demonstrasi unjuk festival pawai karnaval
   jumpa pers pemeriksaan gladi razia patroli operasi senam nobar temu forum fgd focus klarifikasi mediasi pembacaan orasi istigasah istighosah doa
   tablig tabligh haul survei jajak evaluasi bazar wisuda kuliah pengarahan pembekalan orientasi penertiban pencopotan pembongkaran pemusnahan
   pembahasan uji ujian tes prakiraan pengajian konsolidasi kemah jambore turnamen lomba hut milad perlombaan karantina balapan putusan audit
   dismissal pertemuan sesi klb kongres perjamuan open temuan rapimwil rakercab halal sarasehan safari seleksi wawancara kirab parade`,
);

/** Stages of an election. */
export const STAGES = words(
  `pemungutan pencoblosan penghitungan perhitungan rekapitulasi pendaftaran penetapan pengundian pengumuman masa coklit pencocokan pemutakhiran verifikasi
   distribusi pendistribusian pengiriman sortir pelipatan kampanye psu penyampaian perbaikan penelitian pencalonan pemecatan pencairan pengepakan
   pengucapan pengesahan pengusulan pemberhentian pengangkatan perekrutan rekrutmen pembentukan batas tenggat tahap tahapan hari puncak penerbangan
   pergeseran pendistribusi pengambilan penutupan musim gelombang kontestasi pencabutan penyaluran realisasi masa`,
);

/** What is named when nothing better is. */
export const GENERAL = words(
  `acara kegiatan agenda pemilu pilkada pilpres pileg pilgub pilbup pilwalkot pilwali pilkades pemilihan perhelatan gelaran hajatan`,
);

/** Words that make of a following event word the name of a body, a person's role or a thing. */
export const OF_A_BODY = words(
  `badan komisi panitia pengawas tim satgas lembaga penyelenggara peserta alat peraga logistik juru calon ketua anggota divisi koordinator kantor
   gedung ruang undang-undang uu peraturan pkpu bahan dana surat kotak petugas saksi desk posko kepala bidang seksi pelanggaran jadwal-jadwal kader dewan
   majelis pengadilan mahkamah partai daftar data berita metode revisi rencana usulan`,
);

/** Where the phrase of an event ends. */
export const PHRASE_END = words(
  `di pada yang dalam untuk oleh dengan akan telah sudah ini itu tersebut antara dari ke serta bersama mulai sejak hingga sampai bakal bertempat selama
   menjelang jelang terhadap tentang kepada karena agar usai seusai saat ketika setelah sebelum guna secara bagi sebagai atau lalu kemudian adalah hari
   tanggal kali berlangsung digelar dilaksanakan diselenggarakan dilakukan diadakan dijadwalkan direncanakan dimulai berakhir terjadi resmi bahwa
   sehingga kan juga nomor no nanti mendatang depan baru belum tidak masih sekitar pukul jadi paling serentak dan kata ujar ucap yakni yaitu dinilai menjadi
   sebanyak kemarin besok malam pagi siang sore petang tertutup berjalan baik disebut merupakan namun terhitung para demi semula jatuh begitu kembali langsung sedangkan tinggal`,
);

/** Verbs that only say that something takes place. */
export const TAKES_PLACE = words(
  `digelar dilaksanakan diselenggarakan dilakukan diadakan dijadwalkan direncanakan diagendakan dimulai berakhir berlangsung bertempat ditemui dihubungi
   dikonfirmasi diterima dikutip dilansir dimulainya berjalan diketahui diantaranya disebut disebutkan disapa dihadiri diikuti dipimpin dibuka ditutup mulai diwawancarai
   menjadi berada bertepatan dimajukan diundur ditunda dinilai diharapkan dinyatakan disampaikan merupakan berdasarkan bersama berjumlah melalui
   mencapai memasuki mengaku menurut menggelar mengadakan melaksanakan menyelenggarakan menghadiri mengikuti membuka melakukan dimaksud
   dipantau dilihat didampingi beralamat bernama berusia berinisial mendatang menjelang digelarnya beredar bakal belum begitu memimpin berlaku
   menggunakan memakai menumpang membawa diperkirakan diberitakan dijumpai merilis mendapat mendapatkan memiliki`,
);

/** Before an event in the telling of a statement: "kata X usai rapat …". */
export const ON_OCCASION = words(
  'saat dalam usai seusai pada ketika sebelum setelah selepas sela-sela acara kegiatan menghadiri agenda di memimpin membuka',
);

/** Nouns of places, written small. */
export const PLACE_NOUNS = words(
  `gedung kantor halaman aula hotel lapangan kawasan kompleks komplek kediaman rumah depan ruang balai desa kelurahan kecamatan kabupaten kota provinsi
   stadion pasar gudang kampus masjid pondok pesantren ponpes bandara pelabuhan simpang sebuah salah satu sekitar area jalan jl jln tps markas mapolres
   mapolda makam pendopo pendapa alun-alun gor sirkuit taman waduk istana graha sekretariat posko restoran resto warung kafe cafe perumahan dusun kampung
   dermaga wilayah auditorium ballroom bundaran monumen museum universitas sekolah sman smk sungai pantai pulau distrik pekon nagari lembang hutan
   gereja pura vihara kelenteng wantilan bangsal bioskop studio terminal stasiun rutan lapas puskesmas rsud meunasah makodim koramil polsek polres polda
   gelanggang pusat convention center lantai beberapa sejumlah seluruh kawedanan kafé`,
);

/** "di" before these opens no place. */
export const NO_PLACE = words(
  `antaranya mana sini situ sana atas bawah dalam luar tengah tengah-tengah sela sela-sela hadapan bidang sisi hari bulan tahun tingkat masa era akun
   pemilu pilkada pilpres pileg tengah samping balik bawah awal akhir kalangan antara mata seluruh hadapan tiap setiap masing-masing luar sektor kesempatan samping
   jajaran lingkungan kemudian pihak instagram facebook twitter youtube tiktok medsos whatsapp telegram x putaran acara kelas usia angka posisi urutan`,
);

/** Nouns in pe-…-an that name no act on a day. */
export const NO_ACT = words(
  `pertengahan persetujuan pemerintahan pelayanan peraturan perusahaan pendidikan pengadilan perwakilan penanganan pengawasan pencegahan pelanggaran pernyataan pertanyaan
   perempuan persoalan perkantoran permukiman kepengurusan perbatasan pemberitaan pendapatan penduduk pengetahuan pengalaman pertahanan perhubungan
   perikanan pertanian perumahan perdagangan perindustrian perekonomian persyaratan penyelenggaraan pelaksanaan pemenangan pekerjaan perjuangan persatuan
   persaingan perolehan pertimbangan permasalahan perhatian peranan perasaan perbedaan percakapan perjalanan permintaan pendekatan pembangunan
   pemberdayaan pengelolaan pengembangan pengamanan penegakan penggunaan pemanfaatan perlindungan perizinan pertanahan peradilan peribadatan`,
);

/** Words that only look like verbs in di-, me- or ber-. */
export const NO_VERB = words(
  `distrik divisi direktur direktorat digital disabilitas diskon disiplin diaspora dimensi dinamika diplomat diploma dialog berita berkas bersama berbagai
   beberapa berat beras berapa meskipun mereka melalui menurut media medsos menteri mengenai merah meter mesin mewah megah mengapa menit merupakan
   mengingat menjelang berikut berikutnya bernama berusia berinisial berdasarkan bersangkutan beserta benar berulang meliputi termasuk terkait tersebut
   berupa membuat meski mesti mengatasnamakan beranggotakan bersamaan diri dirinya`,
);

/** Documents, whose date is told with "tertanggal". */
export const DOCUMENTS = words(
  'surat keputusan sk edaran peraturan keppres perpres nphd instruksi maklumat laporan putusan perkap pkpu telegram nota',
);
