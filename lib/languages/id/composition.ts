import type { Institution, OfficeStatus, OfficeTitle } from './lexicon.ts';
import type { Region, RegionContext, RegionLevel } from './regions.ts';

/** What a part of an institution's or office's name stands for. */
export type Piece =
  | { readonly type: 'body'; readonly institution: Institution }
  /** `stated`: with a word for its level ("Kota Batam"). */
  | { readonly type: 'region'; readonly region: Region; readonly stated: boolean; readonly text: string }
  /** A place that no list has ("Kabupaten Tanah Lembayung"); level null when nothing says it. */
  | { readonly type: 'place'; readonly level: RegionLevel | null; readonly stated: boolean; readonly text: string }
  /** A word for a level without a region's name behind it ("KPU Provinsi"). */
  | { readonly type: 'level'; readonly levels: readonly RegionLevel[]; readonly text: string }
  | {
      readonly type: 'locality';
      readonly level: 'district' | 'village';
      /** The word for it as printed ("Desa", "Distrik"); empty when the body implies it. */
      readonly word: string;
      readonly text: string;
      readonly region: Region | null;
    }
  | { readonly type: 'national' }
  | { readonly type: 'title'; readonly title: OfficeTitle }
  | { readonly type: 'status'; readonly status: OfficeStatus; readonly text: string }
  /** Anything else, as printed; `glued` when no space stands before it. */
  | { readonly type: 'word'; readonly text: string; readonly glued: boolean };

export interface Acronym {
  readonly short: string;
  readonly long: string;
}

export interface Composition {
  readonly pieces: readonly Piece[];
  /** Abbreviations that the text explains: "Relawan Gapura Nusantara (RGN)". */
  readonly acronyms: readonly Acronym[];
}

export interface ComposeOptions {
  readonly regions: RegionContext;
  /** Abbreviations that the article explains elsewhere: folded short form → long form. */
  readonly learnt?: ReadonlyMap<string, string>;
  /** Read office titles too. */
  readonly titles?: boolean;
}
