import { Gap, type Token } from '../text/tokens.ts';

/** A chain longer than this is cut: memory stays bounded on text without paragraphs. */
const LONGEST = 600;

/** Paragraphs, as pairs of token indices: each is tagged as one chain. */
export function chainsOf(tokens: readonly Token[]): [number, number][] {
  const chains: [number, number][] = [];
  let from = 0;
  for (let i = 1; i <= tokens.length; i++) {
    if (i < tokens.length && tokens[i]!.gap !== Gap.paragraph && i - from < LONGEST) continue;
    chains.push([from, i]);
    from = i;
  }
  return chains;
}
