import type { Translator } from '../lib/i18n.ts';
import {
  type Annotation,
  type DateAnnotation,
  type InstitutionAnnotation,
  KINDS,
  type Kind,
  type Level,
} from '../lib/model/annotation.ts';
import type { AnnotationStatus } from '../lib/model/clipping.ts';
import { type Doubt, doubtOf } from '../lib/model/doubt.ts';

/** One person, body or date of an article, with all its mentions. */
export interface Finding {
  readonly key: string;
  readonly kind: Kind;
  readonly title: string;
  /** Office, level and region, or event; "" when there is none. */
  readonly detail: string;
  readonly doubt: Doubt | null;
  /** Indexes into the annotations, in order of the text. */
  readonly mentions: readonly number[];
  /** Position in `mentions` of the one to look at: the first that is in doubt, or the first. */
  readonly lookAt: number;
}

export interface FindingGroup {
  readonly kind: Kind;
  readonly findings: readonly Finding[];
  readonly mentions: number;
}

/** Groups an article's annotations for a list: by kind, then by entity, in order of first mention. */
export function findingsOf(
  annotations: readonly (Annotation & { readonly status?: AnnotationStatus })[],
  t: Translator,
): FindingGroup[] {
  return KINDS.map((kind) => {
    const mentions = new Map<string, number[]>();
    annotations.forEach((annotation, index) => {
      if (annotation.kind !== kind) return;
      const known = mentions.get(annotation.entity);
      if (known) known.push(index);
      else mentions.set(annotation.entity, [index]);
    });
    const findings = [...mentions].map(([entity, indexes]): Finding => {
      const inOrder = [...indexes].sort((a, b) => (annotations[a]?.start ?? 0) - (annotations[b]?.start ?? 0));
      const all = inOrder.flatMap((index) => annotations[index] ?? []);
      const doubts = all.map(doubtOf);
      return {
        key: `${kind} ${entity}`,
        kind,
        title: titleOf(all, t),
        detail: detailOf(all, t),
        doubt: doubts.includes('weekday') ? 'weekday' : (doubts.find((doubt) => doubt !== null) ?? null),
        mentions: inOrder,
        lookAt: Math.max(
          doubts.findIndex((doubt) => doubt !== null),
          0,
        ),
      };
    });
    return { kind, findings, mentions: findings.reduce((sum, f) => sum + f.mentions.length, 0) };
  });
}

function titleOf(all: readonly Annotation[], t: Translator): string {
  const first = all[0]!;
  if (first.kind === 'date') return dateTitle(first, t);
  if (first.kind === 'institution') return first.name;
  // The fullest name that the article gives; the office itself for a holder whom it does not name.
  const names = all.flatMap((a) => ((a.kind === 'official' || a.kind === 'person') && a.name ? [a.name] : []));
  return names.sort((a, b) => b.length - a.length)[0] ?? first.text.replace(/\s+/g, ' ');
}

const dateTitle = (date: DateAnnotation, t: Translator): string =>
  date.weekdayAgrees && /^\d{4}-\d\d-\d\d$/.test(date.iso)
    ? `${t.format.day(date.iso)}, ${t.format.weekday(new Date(`${date.iso}T00:00:00Z`).getUTCDay())}`
    : t.format.value(date.iso);

function detailOf(all: readonly Annotation[], t: Translator): string {
  const first = all[0]!;
  if (first.kind === 'official') {
    const offices = all.flatMap((a) => (a.kind === 'official' && a.office ? [a.office.text.replace(/\s+/g, ' ')] : []));
    const longest = offices.sort((a, b) => b.length - a.length)[0] ?? '';
    return first.name === null ? '' : longest;
  }
  if (first.kind === 'institution') return levelAndRegion(first, t);
  if (first.kind === 'date') {
    const told = all.find((a) => a.kind === 'date' && a.event !== null);
    return told?.kind === 'date' ? (told.event ?? '') : '';
  }
  return '';
}

const LEVELS = {
  international: 'levelInternational',
  national: 'levelNational',
  province: 'levelProvince',
  regency: 'levelRegency',
  city: 'levelCity',
  district: 'levelDistrict',
  village: 'levelVillage',
} as const satisfies Record<Level, string>;

/** "Kabupaten (98.04)". */
export function levelAndRegion(institution: Pick<InstitutionAnnotation, 'level' | 'region'>, t: Translator): string {
  const { level, region } = institution;
  return [level ? t(LEVELS[level]) : '', region ? `(${region})` : ''].filter(Boolean).join(' ');
}
