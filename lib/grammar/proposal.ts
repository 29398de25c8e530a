import type { Span } from '../text/span.ts';

/**
 * Layers of marking: names and institutions exclude one another, offices may hold institutions. What is read as a thing
 * named after somebody ("Jalan Sudirman") keeps names and institutions away and is itself no mention.
 */
export type Layer = 'name' | 'institution' | 'office' | 'thing';

/** What a rule, a list or the tagger would mark. The resolver decides; nothing is marked by a proposal alone. */
export interface Proposal extends Span {
  readonly layer: Layer;
  /** Token range: first, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** Id of the rule, list or model. */
  readonly by: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The article itself says so: what the model thinks of this place does not count. */
  readonly stated?: boolean | undefined;
  /**
   * Offices only: the office of a person named beside it ("attached", with the name's token range), of a holder who is
   * named by the office alone ("alone"), of nobody who is named here ("nobody": the names beside it are other people's), or
   * not known.
   */
  readonly holder?: { readonly from: number; readonly to: number } | 'alone' | 'nobody' | undefined;
  /** Offices only: says enough to be a mention of its own, should what was read as its holder's name be none. */
  readonly alone?: boolean | undefined;
  /** Offices only: token range of the other of two who hold it together ("pasangan calon A-B"). */
  readonly shared?: { readonly from: number; readonly to: number } | undefined;
  /** Names only: somebody who holds or stands for an office, though the office's text belongs to another mention. */
  readonly official?: boolean | undefined;
  /** Names only: how likely it is that the person holds an office, judged by the surroundings of this mention. */
  readonly standing?: number | undefined;
}

/** A stretch of tokens, and where it stands in the text. */
export type TokenRange = Pick<Proposal, 'from' | 'to' | 'start' | 'end'>;

/** What only some proposals say. */
type Further = Pick<Proposal, 'stated' | 'holder' | 'alone' | 'shared' | 'official' | 'standing'>;

const NOTHING_FURTHER: Further = {};

/**
 * Makes a proposal. All have the same properties in the same order, so that the engine knows where each stands, whoever made them:
 * they are read far more often than made.
 */
export const proposalFor = (
  layer: Layer,
  { from, to, start, end }: TokenRange,
  by: string,
  confidence: number,
  { stated, holder, alone, shared, official, standing }: Further = NOTHING_FURTHER,
): Proposal => ({
  layer,
  from,
  to,
  start,
  end,
  by,
  confidence,
  stated,
  holder,
  alone,
  shared,
  official,
  standing,
});
