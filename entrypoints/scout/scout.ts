import { mayHoldArticle } from '../../lib/article/page/glance.ts';
import { ask } from '../../lib/messages/content.ts';
import type { Meeting } from '../annotator.content/desk.ts';
import { watch } from '../annotator.content/watch.ts';

/**
 * Glances at the page now, and again when text has come or the address has changed, until it may hold an article; then the
 * annotator is asked for, once. The browser's own interface is not touched before: setting that up costs more than the glance.
 *
 * @returns a function that ends it
 */
export function scout(meeting: Meeting): () => void {
  let stop: (() => void) | null = null;
  let over = false;
  const end = (): void => {
    over = true;
    stop?.();
  };
  const glance = async (): Promise<number> => {
    // The reader was quicker, by the button.
    if (meeting.sorot) end();
    if (over) return 0;
    const began = performance.now();
    const may = mayHoldArticle(document, location.href);
    const took = performance.now() - began;
    if (may) {
      end();
      // Refused where Sorot was switched off since, and unheard where it was removed: then nothing is to be done here.
      await ask('page.annotate', null).catch(() => undefined);
    }
    return took;
  };
  stop = watch({ roots: () => [], reread: glance });
  if (over) stop();
  return end;
}
