import { wordSet } from '../word-sets.ts';

/** Words that open the name of a body whose rest no list can know ("Dinas …", "Yayasan …"), folded. */
export const OPEN_HEADS = wordSet(
  'dinas badan kementerian kementrian departemen komisi komite partai universitas institut politeknik akademi yayasan lembaga ' +
    'pengadilan kejaksaan kodim koramil korem kodam polres polsek polda polresta polrestabes pondok ponpes pesantren sman smkn smpn smp sma smk smas smks mtsn man mtss mas sdn rs rsup rsu rsia rsj rsi uin iain stain stie stih stisip stikes stkip stia stf sth stt stmik iakn ikip ' +
    'rsud puskesmas pt cv bank fraksi dpp dpd dpw dpc dpac dprd pac pimpinan pengurus pp pw pc tim relawan koalisi forum himpunan ikatan persatuan perhimpunan ' +
    'asosiasi aliansi gerakan majelis dewan sekretariat kantor balai satuan direktorat ditjen kanwil kanreg fakultas satgas batalyon satbrimob panitia paguyuban perkumpulan ' +
    'serikat kerukunan konfederasi perludem barisan laskar pemuda front kaukus poros sahabat biro inspektorat pusat ' +
    'jaringan mahkamah perusahaan perum kesatuan kelompok organisasi karang rumah klinik stasiun radio ' +
    'fisip fisipol fkip fh feb fib fmipa bem dema unika poltekkes dayah sanggar keraton kesultanan lsm ormas pd mwc bakorwil uptd upt kwarda kwarcab kadin gapoktan koperasi bumdes lazis gereja keuskupan paroki',
);

/** Heads that need capitals behind them and are ordinary words otherwise ("tim", "badan", "kantor", "pusat", "rumah"). */
export const WEAK_HEADS: ReadonlySet<string> = new Set(
  'tim badan kantor pusat rumah biro kelompok satgas bank pemuda front poros sahabat stasiun radio organisasi satuan dewan majelis panitia pimpinan lembaga gerakan forum jaringan kesatuan karang perusahaan barisan laskar koalisi relawan komisi komite gereja klinik serikat'.split(
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
    'kependudukan pencatatan sipil pemberdayaan perempuan perlindungan anak masyarakat desa gampong nagari kampung pekon penanaman modal pelayanan terpadu satu pintu ' +
    'perpustakaan kearsipan arsip pengawas pengawasan pencegahan partisipasi hubungan humas penanganan pelanggaran sengketa penyelesaian ' +
    'penindakan data teknis penyelenggaraan penyelenggara pemilihan pemilu logistik sosialisasi parmas sdm diklat organisasi litbang ' +
    'dukungan operasional operasi intelijen reserse kriminal lalu lintas samapta bhayangkara binmas narkoba intelkam pamapta tahti registrasi propam porpam dokkes keu tipikor penuntutan krimum krimsus angket pertahanan keamanan ' +
    'luar negeri dalam agama pendayagunaan aparatur negara reformasi birokrasi investasi energi mineral kelembagaan strategis ' +
    'program anggaran sekretariat protokol rumah tangga perlengkapan aset pendapatan pajak retribusi inspektorat pengelolaan ' +
    'kesejahteraan rakyat kebijakan kajian riset advokasi kaderisasi pemenangan kampanye media sekolah tinggi ilmu islam ' +
    'kebakaran penyelamatan satuan polisi pamong praja tindak pidana khusus perdata tata militer pembinaan pembina ideologi ' +
    'pancasila wawasan kebangsaan ketahanan dewan perwakilan kehormatan etik otonomi fasilitasi sama kerjasama wilayah ' +
    'pengendalian penduduk keluarga berencana cabang ranting pusat utama bina marga cipta karya air tanaman hortikultura digital teknologi kreatif ' +
    'divisi seksi subbagian sinode tanfidziyah syuriyah ham polhukam pmk panrb kominfo bumn hupmas hubmas datin rendatin sosdiklih datun pidum pidsus ops reskrim trantibum tibum tranmas linmas gakda ' +
    'otda polpum bangda dukcapil aptika keuda pemdes gakkum bimas vokasi prokopim prokompim kesra tapem kesbangpol pemajuan dasar pembelajaran kementerian badan dinas pemilih pemutakhiran hak asasi demokrasi konstitusi nasional nusantara'
  ).split(' '),
);

/** Meetings of parties and associations: neither bodies nor anybody's name. */
export const EVENTS: ReadonlySet<string> = new Set(
  'muktamar munas munaslub musda musyda muswil muscab mubes rakernas rapimnas konfercab konferwil kongres milad pilkades pilkuwu pilwana'.split(
    ' ',
  ),
);

/** Titles that are an office only with a body behind them: "peneliti Formappi", "dosen UGM"; alone they are occupations. */
export const NEEDS_BODY: ReadonlySet<string> = new Set(
  (
    'kader politikus politisi pakar pengamat peneliti sosiolog ekonom antropolog kriminolog akademisi dosen pengajar guru aktivis relawan staf humas analis kuasa tokoh ' +
    'jurkam pendiri founder pengasuh perwakilan pengurus pembina penasihat presidium manajer penggagas'
  ).split(' '),
);

/** Titles that several people hold at a time: without a name they mean nobody. */
export const PLURAL_TITLES: ReadonlySet<string> = new Set([
  ...(
    'anggota komisioner pengurus pimpinan staf tenaga relawan pengamat peneliti akademisi dosen politikus politisi kader ' +
    'legislator senator hakim jaksa jpu caleg bacaleg tokoh analis aktivis humas guru pkd ptps pengawas pembina penasihat babinsa bhabinkamtibmas presidium juru jurkam asisten perwakilan'
  ).split(' '),
  'kepala daerah',
  'wakil kepala daerah',
  'kepala negara',
  'kepala pemerintahan',
]);

/** Titles over a place so small that no list has all of them. */
export const LOCAL_TITLES: ReadonlySet<string> = new Set([
  ...(
    'camat sekcam sekmat lurah kades sekdes keuchik geuchik geucik walinagari kapolsek wakapolsek kapolsekta kapolsubsektor kapospol danramil babinsa bhabinkamtibmas peratin kuwu ' +
    'pambakal petinggi perbekel panewu penghulu reje kadistrik rio datuk bendesa kadus kapolpos pangulu carik kelian klian kelihan sangadi kapitalaung kakon ondoafi ondofolo'
  ).split(' '),
  'kepala desa',
  'sekretaris desa',
  'sekretaris negeri',
  'kepala pemerintah',
  'bapa desa',
  'sekretaris camat',
  'sekretaris kecamatan',
  'kepala distrik',
  'kepala kampung',
  'kepala dusun',
  'kepala lingkungan',
  'hukum tua',
  'kepala suku',
  'ketua adat',
  'raja negeri',
  'jro bendesa',
  'kepala lembang',
  'datuk penghulu',
  'datok penghulu',
  'wali nagari',
  'imeum mukim',
  'panglima laot',
  'wali jorong',
  'wali korong',
  'kepala nagori',
  'kepala ohoi',
  'kepala soa',
  'kepala adat',
  'mantir adat',
  'mantri pamong',
]);

/** Titles that belong to organisations, whose names no list can know. */
export const ORGANISATION_TITLES: ReadonlySet<string> = new Set(
  (
    'ketua wakil sekretaris sekjen ketum waketum direktur peneliti pendiri founder deklarator juru jubir pengamat koordinator ' +
    'manajer pemimpin pemred presiden ceo pengasuh rektor dekan kepala pembina penasihat pengurus dosen akademisi chairman perwakilan presidium humas anggota wasekjen bendahara kornas korwil korda'
  ).split(' '),
);

/** English words that end the name of a body by themselves, and no person's. */
export const BODY_TAILS: ReadonlySet<string> = new Set(
  'institute watch research consulting consultant foundation network syndicate strategic polling advisory corporation federation society alliance university studies initiative'.split(
    ' ',
  ),
);

/** Words that organisations' names are made of. */
export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(
  (
    'nusantara indonesia institute institut watch center centre research consulting foundation network group media riset survei strategi consultant ' +
    'political opinion forum data public affairs initiative perkumpulan tv fm internasional international studies policy ' +
    'syndicate strategic strategis consultants communication communications polling advisory corporation agency federation society alliance university'
  ).split(' '),
);
