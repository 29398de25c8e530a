import { breaks, type DateText } from '../../../dates/text.ts';
import { isAmong } from '../../../text/among.ts';
import { LetterPattern } from '../../../text/letter-pattern.ts';
import { Gap } from '../../../text/tokens.ts';
import { isCapital } from './capitals.ts';
import { SPEECH } from './cues.ts';
import { GATHERINGS, GENERAL, NO_ACT, NO_VERB, OF_A_BODY, PHRASE_END, STAGES, TAKES_PLACE } from './event-words.ts';
import { printed, type Range } from './phrase.ts';

/** How well a word names an event. */
export const Rank = { none: 0, general: 1, act: 2, stage: 3, gathering: 4 } as const;

export interface EventPhrase {
  /** Token of the head word. */
  readonly head: number;
  readonly end: number;
  readonly text: string;
  readonly rank: number;
}

const LONGEST = 9;
const ACT = new LetterPattern(/^pe(?:m|n|r|l)\p{L}{4,}an$/u);

/** "hari", "masa" and their like name an event only with the right word behind. */
const WITH_NEXT: ReadonlyMap<string, RegExp> = new Map([
  ['hari', /^(?:pemungutan|pencoblosan|jadi|h)$/],
  ['masa', /^(?:kampanye|tenang|kerja|pendaftaran|reses|perbaikan|sanggah)$/],
  ['batas', /^(?:akhir|waktu|pindah|pendaftaran)$/],
  ['focus', /^group$/],
  ['temu', /^(?:alumni|wicara|ramah|kangen|kader|relawan)$/],
  ['tahap', /^(?:pertama|kedua|i|ii|iii)$/],
]);

/** The word some places before a token, in its sentence. */
const inSentence = (text: DateText, at: number, back: number): string =>
  text.sentence[at - back] === text.sentence[at] ? (text.lower[at - back] ?? '') : '';

/** The event word at a token, cleared of "-nya". */
function rankAt(text: DateText, at: number): number {
  const token = text.tokens[at];
  if (token?.kind !== 'word') return Rank.none;
  const word = (text.lower[at] ?? '').replace(/nya$/, '');
  const rank = rankOf(word, isCapital(token.text) && text.sentence[at] === text.sentence[at - 1]);
  if (rank === Rank.none) return rank;
  const before = inSentence(text, at, 1);
  if (
    OF_A_BODY.has(before) ||
    (rank < Rank.gathering && OF_A_BODY.has(inSentence(text, at, 2)) && !PHRASE_END.has(before))
  )
    return Rank.none;
  const next = text.lower[at + 1] ?? '';
  const required = WITH_NEXT.get(word);
  if (required && !required.test(next)) return Rank.none;
  if ((word === 'konferensi' || word === 'jumpa') && next !== 'pers' && !isCapital(token.text)) return Rank.none;
  return rank;
}

function rankOf(word: string, capitalInside: boolean): number {
  if (GATHERINGS.has(word)) return Rank.gathering;
  if (STAGES.has(word)) return Rank.stage;
  if (GENERAL.has(word)) return Rank.general;
  return ACT.test(word) && !NO_ACT.has(word) && !capitalInside ? Rank.act : Rank.none;
}

const VERB = new LetterPattern(/^(?:di(?!a$)|me[mnlrwy]|ber)\p{L}{4,}$/u);

/** Verbs without a prefix that tell what happened. */
const BARE_VERB = new Set(
  'pensiun pindah mundur wafat bentrok bubar blusukan nyoblos teken mangkir absen cuti tiba datang cair terbit rampung tayang gugur'.split(
    ' ',
  ),
);

/** Roots that are written apart from their "di-" often enough: "resmi di lantik". */
const APART = new Set(
  'lantik gelar tetapkan umumkan laksanakan selenggarakan adakan sahkan serahkan kirim bagikan sita tangkap periksa panggil kukuhkan resmikan tunda'.split(
    ' ',
  ),
);

const LETTERS = new LetterPattern(/^\p{L}{4,}$/u);

/** "sudah kami kirim": a root behind the one who does it. */
const isDoneByUs = (text: DateText, at: number): boolean =>
  isAmong(text.lower[at - 1] ?? '', 'kami|kita|saya') &&
  /^(?:sudah|telah|akan|masih|sedang|baru|pernah|sempat)$/.test(text.lower[at - 2] ?? '') &&
  LETTERS.test(text.lower[at] ?? '') &&
  !PHRASE_END.has(text.lower[at] ?? '');

const isVerb = (text: DateText, at: number): boolean => {
  const token = text.tokens[at];
  const word = text.lower[at] ?? '';
  return (
    token?.kind === 'word' &&
    !isCapital(token.text) &&
    ((VERB.test(word) && !NO_VERB.has(word)) ||
      BARE_VERB.has(word) ||
      (text.lower[at - 1] === 'di' && APART.has(word)) ||
      isDoneByUs(text, at))
  );
};

/** The phrase that begins with an event word: its head with what completes it, "Rapat Koordinasi Nasional (Rakornas)". */
function phraseAt(text: DateText, at: number, limit: number, rank: number): EventPhrase {
  let end = at + 1;
  while (end < limit && end < at + LONGEST && !breaks(text, end)) {
    const word = text.lower[end] ?? '';
    const token = text.tokens[end];
    if (!token) break;
    if (word === '(') {
      const close = closingBracket(text, end, limit);
      if (close === 0) break;
      end = close;
      // What goes on in small letters behind the abbreviation is no longer the name.
      if (!isCapital(text.tokens[end]?.text)) break;
      continue;
    }
    if (token.kind === 'mark' && !(word === '-' || word === '/' || word === '&')) break;
    if (PHRASE_END.has(word) || SPEECH.has(word) || isVerb(text, end)) break;
    end++;
  }
  while (end > at + 1 && text.tokens[end - 1]?.kind === 'mark' && text.lower[end - 1] !== ')') end--;
  return { head: at, end, text: printed(text, { from: at, to: end }), rank };
}

/** The token behind a bracket that holds an abbreviation, or 0. */
function closingBracket(text: DateText, open: number, limit: number): number {
  for (let i = open + 1; i < Math.min(limit, open + 5); i++) {
    if (text.lower[i] === ')') return i + 1;
    if (text.tokens[i]?.kind === 'number') return 0;
  }
  return 0;
}

/** The event of the highest rank in the range, of equals the last; one that stands right before the range's end wins over all. */
export function eventBefore(text: DateText, range: Range): EventPhrase | null {
  let best: EventPhrase | null = null;
  for (let i = range.from; i < range.to; i++) {
    const rank = rankAt(text, i);
    if (rank === Rank.none) continue;
    const phrase = phraseAt(text, i, range.to, rank);
    const adjacent = range.to - phrase.end <= 2 && text.lower[phrase.end] !== ',' && text.lower[phrase.end] !== '.';
    if (!best || phrase.rank >= best.rank || adjacent) best = phrase;
    i = phrase.end - 1;
  }
  return best;
}

/** What the range tells first, an event or an act: "Pada Rabu (3/4) KPU menggelar rapat …", "… mereka mengkaji". */
export function tellsFirst(text: DateText, range: Range): string | null {
  for (let i = range.from; i < range.to; i++) {
    const rank = rankAt(text, i);
    if (rank >= Rank.stage) return phraseAt(text, i, range.to, rank).text;
    if (isAct(text, i)) return inFull(text, i, range);
  }
  return null;
}

/** "menyampaikan jawaban": a paper is handed over, nothing is said. */
export const isHandedOver = (text: DateText, verb: number): boolean =>
  text.lower[verb] === 'menyampaikan' &&
  /^(?:jawaban|surat|laporan|berkas|dokumen|usulan|permohonan|gugatan|aduan|pengaduan|lhkpn|ladk|lppdk)$/.test(
    text.lower[verb + 1] ?? '',
  );

/** A verb that says more than that something takes place or is said. */
export const isAct = (text: DateText, at: number): boolean => {
  const word = text.lower[at] ?? '';
  if (!isVerb(text, at) || TAKES_PLACE.has(word) || PHRASE_END.has(word)) return false;
  return !SPEECH.has(word) || isHandedOver(text, at);
};

/** The verb that says what happened, when no noun does: "mendaftar", "ditetapkan", "dilantik". */
export function verbIn(text: DateText, range: Range, forwards: boolean): string | null {
  const step = forwards ? 1 : -1;
  for (let i = forwards ? range.from : range.to - 1; i >= range.from && i < range.to; i += step)
    if (isAct(text, i)) return inFull(text, i, range);
  return null;
}

/** A verb with what makes it understood: what a verb in me- is done to, and of what another one is said. */
function inFull(text: DateText, verb: number, range: Range): string {
  const word = text.lower[verb] ?? '';
  const ofSubject = /^(?:di|ter)/.test(word) || BARE_VERB.has(word) || APART.has(word) || isDoneByUs(text, verb);
  return ofSubject ? withSubject(text, verb, range.from) : withObject(text, verb, range.to);
}

/** Words between a subject and its verb. */
const BETWEEN = new Set(
  'yang sudah telah akan bakal resmi juga baru masih kemudian langsung kini sedang mulai sempat pernah segera lalu pun kembali di ini itu tersebut kami kita saya ia dia mereka'.split(
    ' ',
  ),
);

const LONGEST_SUBJECT = 4;

/** "surat suara pengganti tiba", "SK-nya diproses": the few words of small letters that a verb is said of. */
function withSubject(text: DateText, verb: number, from: number): string {
  const alone = text.tokens[verb]?.text ?? '';
  let to = verb;
  while (to > from && BETWEEN.has(text.lower[to - 1] ?? '')) to--;
  let start = subjectStart(text, to, from);
  // "Dana hibah dari kabupaten cair": what is behind the preposition only describes it.
  if (start < to && start - 1 > from && ATTRIBUTE.has(text.lower[start - 1] ?? '')) {
    to = start - 1;
    start = subjectStart(text, to, from);
  }
  if (start === to || to - start > LONGEST_SUBJECT) return alone;
  return `${printed(text, { from: start, to })} ${alone}`;
}

const ATTRIBUTE = new Set('dari untuk bagi di pada'.split(' '));

function subjectStart(text: DateText, to: number, from: number): number {
  let start = to;
  while (start > from && start > to - LONGEST_SUBJECT - 1 && isSubject(text, start - 1)) start--;
  return start;
}

/** A word of a subject that is a thing: names of persons and bodies are shown as marks of their own. */
function isSubject(text: DateText, at: number): boolean {
  const token = text.tokens[at];
  const word = text.lower[at] ?? '';
  if (token?.kind === 'mark') return word === '-' && token.gap === Gap.none;
  return (
    token?.kind === 'word' && !PHRASE_END.has(word) && !SPEECH.has(word) && !isVerb(text, at) && !BETWEEN.has(word)
  );
}

/** "melayangkan surat", "menerima logistik Pemilu 2024": a verb in me- with what it is done to. */
function withObject(text: DateText, verb: number, limit: number): string {
  const object = /^me/.test(text.lower[verb] ?? '') && text.tokens[verb + 1]?.kind === 'word' && verb + 1 < limit;
  const stops = PHRASE_END.has(text.lower[verb + 1] ?? '') || isVerb(text, verb + 1) || breaks(text, verb + 1);
  if (!object || stops) return text.tokens[verb]?.text ?? '';
  const { end } = phraseAt(text, verb + 1, limit, Rank.general);
  let to = Math.min(end, verb + 5);
  // A name is not cut in two.
  while (to < end && (isCapital(text.tokens[to]?.text) || /^[()]$/.test(text.lower[to] ?? ''))) to++;
  return printed(text, { from: verb, to });
}

/** How the article calls the day of voting, near a token. */
export function votingNear(text: DateText, at: number): string | null {
  for (let distance = 0; distance < VOTING_REACH; distance++) {
    for (const i of [at - distance, at + distance]) {
      const word = text.lower[i];
      if (
        word === 'pencoblosan' ||
        (word === 'pemungutan' && text.lower[i + 1] === 'suara' && !OF_A_BODY.has(text.lower[i - 1] ?? ''))
      )
        return printed(text, { from: i, to: word === 'pencoblosan' ? i + 1 : i + 2 });
    }
  }
  return null;
}

const VOTING_REACH = 600;

/** "Surat Edaran", "Keputusan Bupati Mamasa": the document that "tertanggal" speaks of. */
export function documentBefore(text: DateText, range: Range, documents: ReadonlySet<string>): string | null {
  for (let i = range.from; i < range.to; i++) {
    if (!documents.has(text.lower[i] ?? '')) continue;
    return phraseAt(text, i, range.to, Rank.act).text.replace(/ Nomor$/, '');
  }
  return null;
}
