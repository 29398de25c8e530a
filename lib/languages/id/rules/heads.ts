/** Words that open the name of a body whose rest no list can know ("Dinas …", "Yayasan …"), folded. */
export const OPEN_HEADS: ReadonlySet<string> = new Set(
  (
    'dinas badan kementerian kementrian komisi komite partai universitas institut politeknik akademi fakultas yayasan lembaga ' +
    'pengadilan kejaksaan kodim koramil korem kodam polres polsek polda polresta polrestabes pondok ponpes pesantren sman smkn smpn smp sma smk ' +
    'rsud puskesmas pt cv bank fraksi dpp dpd dpw dpc dpac dprd pac pimpinan pengurus pp pw pc tim relawan koalisi forum himpunan ikatan persatuan perhimpunan ' +
    'asosiasi aliansi gerakan majelis dewan sekretariat kantor balai satuan direktorat kanwil panitia paguyuban perkumpulan ' +
    'serikat konfederasi perludem barisan laskar pemuda front kaukus poros sahabat biro bagian bidang inspektorat pusat ' +
    'jaringan koordinator mahkamah perusahaan perum kesatuan kelompok organisasi karang rumah klinik stasiun radio ' +
    'bakorwil uptd upt kwarda kwarcab kadin gapoktan koperasi bumdes lazis gereja keuskupan paroki'
  ).split(' '),
);

/** Heads that need capitals behind them and are ordinary words otherwise ("tim", "badan", "kantor", "pusat", "rumah"). */
export const WEAK_HEADS: ReadonlySet<string> = new Set(
  'tim badan kantor pusat rumah bagian bidang biro kelompok bank pemuda front poros sahabat stasiun radio organisasi satuan dewan majelis panitia pimpinan lembaga koordinator gerakan forum jaringan kesatuan karang perusahaan barisan laskar koalisi relawan komisi komite gereja klinik serikat'.split(
    ' ',
  ),
);

/** Words of the work of offices and agencies: inside a body's or division's name, never a person's. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'administrasi pemerintahan umum hukum kesehatan pendidikan kebudayaan sosial ekonomi keuangan perencanaan pembangunan daerah penelitian ' +
    'pengembangan kepegawaian sumber daya manusia kesatuan bangsa politik penanggulangan bencana komunikasi informatika informasi publik statistik ' +
    'persandian perhubungan pekerjaan penataan ruang perumahan kawasan permukiman pertanahan lingkungan hidup kehutanan pertanian pangan peternakan ' +
    'perkebunan perikanan kelautan perdagangan perindustrian koperasi usaha kecil menengah tenaga kerja transmigrasi pariwisata pemuda olahraga ' +
    'kependudukan pencatatan sipil pemberdayaan perempuan perlindungan anak masyarakat desa penanaman modal pelayanan terpadu satu pintu ' +
    'perpustakaan kearsipan arsip pengawas pengawasan pencegahan partisipasi hubungan humas penanganan pelanggaran sengketa penyelesaian ' +
    'penindakan data teknis penyelenggaraan penyelenggara pemilihan pemilu logistik sosialisasi parmas sdm diklat organisasi litbang ' +
    'dukungan operasional operasi intelijen reserse kriminal lalu lintas samapta bhayangkara binmas narkoba propam porpam pertahanan keamanan ' +
    'luar negeri dalam agama pendayagunaan aparatur negara reformasi birokrasi investasi energi mineral kelembagaan strategis ' +
    'program anggaran sekretariat protokol rumah tangga perlengkapan aset pendapatan pajak retribusi inspektorat pengelolaan ' +
    'kesejahteraan rakyat kebijakan kajian riset advokasi kaderisasi pemenangan kampanye media sekolah tinggi ilmu negeri islam ' +
    'kebakaran penyelamatan satuan polisi pamong praja tindak pidana khusus perdata tata usaha militer pembinaan pembina ideologi ' +
    'pancasila wawasan kebangsaan ketahanan dewan perwakilan rakyat kehormatan etik otonomi fasilitasi kerja sama kerjasama wilayah ' +
    'pengendalian penduduk keluarga berencana cabang ranting pusat utama bina marga cipta karya air tanaman hortikultura digital teknologi kreatif ' +
    'pemajuan dasar menengah pembelajaran kementerian badan dinas pemilih pemutakhiran hak asasi demokrasi konstitusi nasional nusantara'
  ).split(' '),
);
