import type { Level } from '../model/annotation.ts';

/** What a language knows of an institution from its printed name alone. */
export interface InstitutionIdentity {
  /** Canonical name, spelt out as far as known. */
  readonly name: string;
  /** Equal for equal names, whatever their letter case and punctuation. */
  readonly key: string;
  readonly level: Level | null;
  /** Official region code. */
  readonly region: string | null;
  readonly category: string | null;
  /** Id of the body that the name begins with ("kpu"); null for a body that no list knows. */
  readonly head: string | null;
  /** The name says where it is, or that it is the national one. */
  readonly located: boolean;
  /** A body that exists at several places, named without its place: short for a fuller one. */
  readonly bare: boolean;
  /** A bare name that is never the national body's ("KPUD"). */
  readonly regionalOnly: boolean;
  /** A body that belongs to a person or a larger body, which the full name says ("TKN", "Badan Anggaran"). */
  readonly partial: boolean;
  /** Every part of the name was understood. */
  readonly resolved: boolean;
  /** Abbreviations that the printed name explains. */
  readonly acronyms: readonly { readonly short: string; readonly long: string }[];
}

/** What a language knows of an office from its phrase alone. */
export interface OfficeIdentity {
  /** The phrase with abbreviations spelt out: "Kepala Kejaksaan Negeri Pesisir Selatan". */
  readonly name: string;
  readonly key: string;
  /** Key of the phrase without words such as "Pj" and "Plt": who acts is who holds. */
  readonly holderKey: string;
  /** Key of the title alone, without institution and region ("ketua"). */
  readonly title: string;
  /** Key of the institution without its place; null when the phrase names and implies none. */
  readonly body: string | null;
  /** "mantan", "eks": someone else holds it now. */
  readonly former: boolean;
  /** Canonical name of the institution; null when the phrase names and implies none. */
  readonly institution: string | null;
  /** Official region code. */
  readonly region: string | null;
}
