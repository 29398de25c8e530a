import type { Clipping } from '../model/clipping.ts';

/**
 * When the present text of a clipping was clipped: the instant since which its hash speaks for it. Null where nobody knows:
 * with several texts, clipped before the present one kept its instant.
 * @param versions how many earlier texts it has
 */
export const capturedAt = (
  { textClippedAt, clippedAt }: Pick<Clipping, 'textClippedAt' | 'clippedAt'>,
  versions: number,
): string | null => textClippedAt ?? (versions === 0 ? clippedAt : null);
