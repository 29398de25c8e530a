import { featureOf } from './hash.ts';

/** Most features that a token has of one kind: those of its surroundings are at most 98. */
const MOST_FEATURES = 112;

/** The features of one token, or of one word: made once and used over and over. */
export class FeatureList {
  readonly features = new Int32Array(MOST_FEATURES);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(template: number, value: number): void {
    this.features[this.count++] = featureOf(template, value);
  }
}
