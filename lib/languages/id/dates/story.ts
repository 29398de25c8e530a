import type { DateStory, Neighbours } from '../../../dates/language.ts';
import type { Candidate } from '../../../dates/moment.ts';
import type { DateText } from '../../../dates/text.ts';
import { isAmong } from '../../../text/among.ts';
import { isVotingDay } from '../election-calendar.ts';
import { isName } from './capitals.ts';
import { SPEECH } from './cues.ts';
import {
  documentBefore,
  type EventPhrase,
  eventBefore,
  isAct,
  isHandedOver,
  Rank,
  tellsFirst,
  verbIn,
  votingNear,
} from './event.ts';
import { DOCUMENTS, ON_OCCASION, PHRASE_END } from './event-words.ts';
import { printed, type Range, sentenceOf } from './phrase.ts';
import { goalBefore, placeAfter, placeAhead, placeBefore } from './place.ts';
import { isPublication } from './publication.ts';
import { DAYPARTS } from './words.ts';

const REACH = 70;

/** Before a date these say that it is when something was said, written or counted, not when something happened. */
const TOLD = new Set(
  'tertanggal bertanggal dikutip dilansir dilihat dihubungi dikonfirmasi diwawancarai ditemui diterima dirilis dipantau dijumpai keterangannya keterangan siaran persnya resminya tertulisnya beredar lahir kelahiran berlaku diwartakan diberitakan'.split(
    ' ',
  ),
);

/** What a date is of, and where, from its sentence and, when that only points back, the ones before. */
export function storyOf(text: DateText, candidate: Candidate, { previous, next }: Neighbours, iso: string): DateStory {
  if (isPublication(text, candidate)) return { role: 'publication', event: null, place: null };
  const before = scopeBefore(text, candidate);
  const sentence = sentenceOf(text, candidate.first);
  const after: Range = {
    from: candidate.last + 1,
    to: Math.min(sentence.to, candidate.last + 1 + REACH, next?.first ?? Number.POSITIVE_INFINITY),
  };
  const speech = text.quoted[candidate.first] ? null : lastSpeech(text, before);
  const telling = speech !== null && isAside(text, speech, candidate.first) ? null : speech;
  const clause = { from: (telling ?? before.from - 1) + 1, to: before.to };
  const own = previous && previous.last >= clause.from ? { from: previous.last + 1, to: clause.to } : clause;
  const place =
    placeBefore(text, own) ?? placeAfter(text, after) ?? (own === clause ? null : placeBefore(text, clause));
  const other = (event: string | null = null): DateStory => ({ role: 'other', event, place });
  if (telling !== null && !reports(text, telling, clause)) {
    const occasion = occasionIn(text, clause);
    return occasion ? { role: 'event', event: occasion, place } : other();
  }
  if (isTold(text, clause)) return other(documentDated(text, candidate, before));
  if (!text.quoted[candidate.first] && speaksNext(text, own, after)) return other();
  const document = datedDocument(text, candidate);
  if (document) return other(document);
  const found = voting(text, candidate, iso, eventOf(text, candidate, own, clause, after));
  if (isCount(text, candidate) || (!found && (telling !== null || isStatus(text, candidate)))) return other();
  const goal = found && GOING.test(found.text) ? goalBefore(text, own) : null;
  return {
    role: 'event',
    event: found?.text ?? null,
    place: goal ?? place ?? (found?.ahead ? placeAhead(text, after) : null),
  };
}

/** On a day of voting whose sentence names no event, the article's word for the voting. */
function voting(text: DateText, candidate: Candidate, iso: string, found: Told | null): Told | null {
  if (found?.noun || !isVotingDay(iso)) return found;
  return told(votingNear(text, candidate.first)) ?? found;
}

interface Told {
  readonly text: string;
  /** A noun names it, not only a verb. */
  readonly noun: boolean;
  /** It stands behind the date. */
  readonly ahead: boolean;
}

const told = (text: string | null | undefined, noun = true, ahead = false): Told | null =>
  text ? { text, noun, ahead } : null;

/** The words before the date in its sentence; in the one before when a stray full stop cuts the date off: "… di Jakarta. Rabu (29/11) …". */
function scopeBefore(text: DateText, candidate: Candidate): Range {
  const { from } = sentenceOf(text, candidate.first);
  const next = text.lower[candidate.last + 1];
  const cutOff =
    from === candidate.first &&
    candidate.rule.startsWith('weekday-digits') &&
    next !== ',' &&
    text.lower[from - 1] === '.';
  const start = cutOff && from > 1 ? sentenceOf(text, from - 2).from : from;
  return { from: Math.max(start, candidate.first - REACH), to: cutOff ? from - 1 : candidate.first };
}

/** The event in the clause of the date: beside it, before it, behind it, or the verb that tells it. */
function eventOf(text: DateText, candidate: Candidate, near: Range, clause: Range, after: Range): Told | null {
  const phrase = eventBefore(text, near);
  const ahead = leadsOn(text, candidate, near, phrase) ? told(tellsFirst(text, after), false, true) : null;
  if (ahead) return ahead;
  if (phrase && (pointsBack(text, phrase) || isBare(phrase)))
    return told(eventInEarlier(text, clause.from)?.text ?? phrase.text);
  const verb = verbIn(text, near, false);
  if (phrase && phrase.rank > Rank.act && !(verb && isSetting(text, phrase, near))) return told(phrase.text);
  // "Penyaluran … dihentikan": an act that a verb is said of; "meneken … pendanaan": one that a verb is done to.
  if (
    phrase?.rank === Rank.act &&
    (!verb || isBeside(phrase, near) || !verbIn(text, { from: near.from, to: phrase.head }, false))
  )
    return told(phrase.text);
  if (phrase?.rank === Rank.general && verb && isDoneTo(text, phrase)) return told(verb, false);
  if (phrase?.rank === Rank.general && (!verb || isBeside(phrase, near) || !isPurpose(text, phrase)))
    return told(phrase.text);
  if (verb) return told(verb, false);
  const behind = told(tellsFirst(text, after), false, true);
  if (near === clause) return behind;
  return told(eventBefore(text, clause)?.text) ?? behind ?? told(verbIn(text, clause, false), false);
}

/** "Memasuki masa tenang, petugas menertibkan …": the stage only says when, what happens stands behind it. */
const isSetting = (text: DateText, { head, end, rank }: EventPhrase, near: Range): boolean =>
  rank === Rank.stage &&
  /^(?:memasuki|menjelang|jelang|selama)$/.test(text.lower[head - 1] ?? '') &&
  verbIn(text, { from: end, to: near.to }, false) !== null;

/** "Acara", "kegiatan" alone. */
const isBare = ({ text, rank }: EventPhrase): boolean => rank === Rank.general && /^(?:acara|kegiatan)$/i.test(text);

/** Verbs of going somewhere: then "ke" says where. */
const GOING = /^(?:mendaftar|melapor|melaporkan|berangkat|berkunjung|blusukan|bertandang|bertolak|kunjungan)/i;

const isBeside = ({ end }: EventPhrase, { to }: Range): boolean => to - end <= 3;

/** "melantik … untuk Pemilihan Bupati": what it is for, not what happens. */
const isPurpose = (text: DateText, { head }: EventPhrase): boolean =>
  /^(?:untuk|jelang|menjelang|pendanaan|pada|dalam|serta|dan|soal)$/.test(text.lower[head - 1] ?? '');

/** "menyosialisasikan Pemilihan Wali Kota": the act is what happens, not what it is done to. */
const isDoneTo = (text: DateText, { head }: EventPhrase): boolean =>
  isAct(text, head - 1) && /^me/.test(text.lower[head - 1] ?? '');

/** The date opens its clause and what it tells stands behind: "Akhirnya pada Rabu (29/11) mereka …", "Senin (1/4), KPU …". */
function leadsOn(text: DateText, candidate: Candidate, before: Range, phrase: EventPhrase | null): boolean {
  let to = before.to;
  while (to > before.from && isAmong(text.lower[to - 1] ?? '', 'pada|hari|tanggal|tgl|sejak|mulai')) to--;
  let next = candidate.last + 1;
  while (DAYPARTS.has(text.lower[next] ?? '') || text.lower[next] === 'hari') next++;
  const word = text.lower[next] ?? '.';
  if (isAmong(word, '.|!|?|"|”|)')) return false;
  if (to - before.from <= 3) return (!phrase || phrase.rank < Rank.act) && !verbIn(text, before, false);
  return isAmong(text.lower[to - 1] ?? '', ',|-|.|dan') && to < before.to && word !== ',' && !PHRASE_END.has(word);
}

/** The last verb of speaking before the date, outside quotation marks. */
function lastSpeech(text: DateText, range: Range): number | null {
  for (let i = range.to - 1; i >= range.from; i--)
    if (SPEECH.has(text.lower[i] ?? '') && !text.quoted[i] && !isHandedOver(text, i) && !isSource(text, i, range))
      return i;
  return null;
}

/** "Perbaikan syarat, lanjutnya, dibuka …", "Hasil seleksi, kata Wirya, diumumkan …": said in passing. */
function isAside(text: DateText, verb: number, date: number): boolean {
  if (text.lower[verb - 1] !== ',') return false;
  const words = text.lower.slice(verb + 1, Math.min(verb + 6, date - 1));
  const close = words.indexOf(',');
  return close >= 0 && !/^(?:pada|hari)$/.test(text.lower[verb + close + 2] ?? '');
}

/** "X mengatakan rapat pada Rabu ini …": what follows is told by the verb; "mengatakan hal itu di Jakarta, Rabu" tells nothing. */
const reports = (text: DateText, verb: number, { from, to }: Range): boolean =>
  /^(?:me|ber)/.test(text.lower[verb] ?? '') &&
  to - from >= 2 &&
  !/^(?:hal|itu|demikian|di|kepada|saat|dalam)$/.test(text.lower[from] ?? '');

/** "kata X usai rapat …", "ujar X seusai meninjau …": the occasion on which it was said. */
function occasionIn(text: DateText, range: Range): string | null {
  for (let i = range.from; i < range.to; i++) {
    const word = text.lower[i] ?? '';
    if (!ON_OCCASION.has(word)) continue;
    const rest = { from: i, to: range.to };
    if (isTold(text, rest)) return null;
    const event = eventBefore(text, rest);
    if (event && (event.rank >= Rank.stage || /^(?:acara|kegiatan)$/.test(text.lower[event.head] ?? '')))
      return event.text;
    if (isAmong(word, 'usai|seusai|selepas|setelah|sebelum|saat|ketika'))
      return event?.text ?? namedOccasion(text, i + 1, range.to) ?? verbIn(text, rest, true);
  }
  return null;
}

/** "saat Jalan Sehat Lembayung bersama warga": an event that is called by a name of its own. */
function namedOccasion(text: DateText, from: number, limit: number): string | null {
  let to = from;
  while (to < limit && isName(text, to) && text.tokens[to]?.kind === 'word') to++;
  return to - from >= 2 && /^(?:bersama|di|dengan|untuk|dan)$/.test(text.lower[to] ?? '')
    ? printed(text, { from, to })
    : null;
}

const isTold = (text: DateText, { from, to }: Range): boolean => {
  for (let i = to - 1; i >= Math.max(from, to - 10); i--)
    if (TOLD.has(text.lower[i] ?? '') && !isHeard(text, i)) return !isSource(text, i, { from, to });
  return false;
};

/** "mendengarkan keterangan saksi": a hearing, not a statement to the press. */
const isHeard = (text: DateText, at: number): boolean =>
  text.lower[at] === 'keterangan' &&
  /^(?:mendengar(?:kan)?|pemeriksaan|mengambil|pengambilan)$/.test(text.lower[at - 1] ?? '');

/** "Dilansir Kabar Lembayung, putusan ini dibacakan …": the sentence begins with its source and goes on behind a comma. */
function isSource(text: DateText, told: number, { from, to }: Range): boolean {
  if (told > from + 1) return false;
  for (let comma = told + 1; comma < to; comma++) if (text.lower[comma] === ',') return to - comma > 3;
  return false;
}

/** "Surat Edaran Nomor … tertanggal 26 Agustus 2024", "teken edaran tanggal 1 Juli" */
const documentDated = (text: DateText, candidate: Candidate, before: Range): string | null =>
  /^(?:ber|ter)tanggal$/.test(text.lower[candidate.first - 1] ?? '') ? documentBefore(text, before, DOCUMENTS) : null;

/** A document, with its number perhaps, and "tanggal" stand right before the date. */
function datedDocument(text: DateText, { first }: Candidate): string | null {
  let i = first - 1;
  if (text.lower[i] === '.') i--;
  if (!isAmong(text.lower[i] ?? '', 'tanggal|tgl')) return null;
  for (let n = 0; n < 14 && i > 0; n++) {
    i--;
    const token = text.tokens[i];
    if (DOCUMENTS.has(text.lower[i] ?? '')) return documentBefore(text, { from: i, to: first }, DOCUMENTS);
    if (token?.kind === 'word' && !/^(?:nomor|no|\p{Lu}.*)$/u.test(token.text)) return null;
  }
  return null;
}

/** "per", "sejak", "hingga": a count or a state, unless an event is named. */
const isStatus = (text: DateText, { first, to }: Candidate): boolean =>
  !to && /^(?:per|sejak|hingga|sampai|sepanjang)$/.test(text.lower[first - 1] ?? '');

/** "per 2 Mei", "sepanjang Agustus": what was counted by then. */
const isCount = (text: DateText, { first, to }: Candidate): boolean =>
  !to && isAmong(text.lower[first - 1] ?? '', 'per|sepanjang');

/** "Suguna di Denpasar, Minggu, mengatakan …"; "Sebelumnya, Kamis (30/11), Ketua KPU Hasyim menyatakan …". */
function speaksNext(text: DateText, before: Range, after: Range): boolean {
  let i = after.from;
  while (isAmong(text.lower[i] ?? '', ',|juga|ia|dia|malam|pagi|siang|sore|petang|itu|pun')) i++;
  if (i < after.to && isSpeech(text, i)) return true;
  if (before.to - before.from > 3 || text.lower[after.from] !== ',') return false;
  // A subject of names between the date and the verb.
  for (let j = after.from + 1; j < Math.min(after.to, after.from + 14); j++) {
    if (isSpeech(text, j)) return true;
    const token = text.tokens[j];
    if (token?.kind === 'word' && !/^\p{Lu}/u.test(token.text)) return false;
  }
  return false;
}

const isSpeech = (text: DateText, at: number): boolean =>
  SPEECH.has(text.lower[at] ?? '') && !/^di(?:kutip|lansir)$/.test(text.lower[at] ?? '');

/** "Acara ini", "kegiatan tersebut". */
const pointsBack = (text: DateText, { head, end, rank }: EventPhrase): boolean =>
  isAmong(text.lower[end] ?? '', 'ini|itu|tersebut|serupa|tadi') ||
  (rank === Rank.general && /nya$/.test(text.lower[head] ?? '')) ||
  text.lower[head + 1] === 'serupa';

/** The nearest gathering named in the sentences before, or else the nearest stage. */
function eventInEarlier(text: DateText, from: number): EventPhrase | null {
  let to = sentenceOf(text, from).from;
  let stage: EventPhrase | null = null;
  for (let n = 0; n < 6 && to > 0; n++) {
    const sentence = sentenceOf(text, to - 1);
    const event = eventBefore(text, { from: Math.max(sentence.from, to - REACH), to });
    if (event?.rank === Rank.gathering) return event;
    if (event?.rank === Rank.stage) stage ??= event;
    to = sentence.from;
  }
  return stage;
}
