import { injectCard } from '../../lib/annotator.ts';
import { again } from './again.ts';
import { showCard, showNoCard } from './toolbar.ts';

/**
 * Brings the card's script into a page whose annotator asks for it. A mark without it stays without answer, so the toolbar
 * button tells the reader when it does not come; the annotator asks anew with the next click.
 */
export async function bringCard(tabId: number): Promise<void> {
  try {
    await again(() => injectCard(tabId));
  } catch (error) {
    // The tab may have been closed.
    await showNoCard(tabId).catch(() => undefined);
    throw error;
  }
  await showCard(tabId).catch(() => undefined);
}
