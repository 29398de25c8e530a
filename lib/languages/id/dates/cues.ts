import type { Candidate, Direction } from '../../../dates/moment.ts';
import type { DateText } from '../../../dates/text.ts';

const AHEAD: ReadonlySet<string> = new Set(
  'akan bakal dijadwalkan direncanakan diagendakan rencananya jadwalnya rencana agenda jadwalkan agendakan besok target ditargetkan lambat berencana bersiap menanti menunggu maksimal selambat selambatnya insya insyaallah'.split(
    ' ',
  ),
);
const BEHIND: ReadonlySet<string> = new Set(
  'sejak telah sudah sebelumnya lalu semula sempat pernah terakhir'.split(' '),
);

/** Verbs of speaking: what stands before them is told, what follows is the telling. */
export const SPEECH: ReadonlySet<string> = new Set(
  `kata ujar tutur ucap ungkap jelas tegas papar imbuh tambah sebut terang beber tandas pungkas lanjut katanya ujarnya tuturnya ucapnya ungkapnya jelasnya
   tegasnya paparnya imbuhnya tambahnya sebutnya terangnya bebernya tandasnya pungkasnya lanjutnya mengatakan menyebut menuturkan menyatakan menjelaskan
   menegaskan mengungkapkan memaparkan menyampaikan menambahkan mengaku menilai menyebutkan menerangkan memastikan mengabarkan membenarkan menyinggung merespons
   mengingatkan menekankan membantah mencatat memperkirakan mengimbau meminta berharap mempertanyakan menyesalkan mengakui menuding menyoroti menanggapi
   membeberkan mendesak mengklaim menduga berpendapat mengeluh bercerita cerita lapor sesal dalih kilah pinta sindir timpal cetus selorohnya
   bilangnya menyayangkan meyakini mengajak mengimbuhkan meminta dikutip dilansir`.split(/\s+/),
);

const REACH = 14;

/** Which way the words before the date point; the nearest one decides, and a verb of speaking ends the search. */
export function directionOf(text: DateText, { first, last }: Candidate): Direction | null {
  const after = text.lower[last + 1];
  if (after === 'lalu' || after === 'silam' || after === 'kemarin') return 'past';
  if (after === 'mendatang' || after === 'nanti' || after === 'depan' || after === 'besok') return 'future';
  if (after === 'yang') {
    if (text.lower[last + 2] === 'lalu') return 'past';
    if (text.lower[last + 2] === 'akan') return 'future';
  }
  const sentence = text.sentence[first];
  for (let i = first - 1; i >= 0 && i >= first - REACH && text.sentence[i] === sentence; i--) {
    const word = text.lower[i] ?? '';
    if (SPEECH.has(word)) return null;
    if (AHEAD.has(word)) return 'future';
    if (BEHIND.has(word)) return 'past';
  }
  return null;
}
