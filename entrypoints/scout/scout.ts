import { kindOfAddress } from '../../lib/article/page/address.ts';
import { type Glanced, mayHoldArticle } from '../../lib/article/page/glance.ts';
import { send } from '../../lib/messages/content.ts';
import { meeting } from '../annotator.content/desk.ts';
import { bringsText, haveText } from '../annotator.content/text-changes.ts';

/** Milliseconds between a change and the next glance; and a glance may take one part in so many of the time. */
const PAUSE = 300;
const SHARE = 30;

/**
 * Glances at the page now, or as soon as it is seen, and again when text has come or the address has changed, until it may hold an
 * article: then it asks for the annotator, once. On most pages there is none, and there each function that is called and each
 * interface that is touched for the first time costs a tenth of a millisecond and more (docs/decisions/0014): hence few of either.
 */
export function scout(): void {
  const met = meeting();
  // One that was put in before, or that an older version of the extension has left behind.
  met.scout?.end();
  let address = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = PAUSE;
  const observer = new MutationObserver((records) => {
    // Single-page navigation changes the address, and then the page: no need to patch its history.
    if (timer === undefined && (location.href !== address || records.some(bringsText))) timer = setTimeout(look, pause);
  });
  const look = (): void => {
    timer = undefined;
    if (document.visibilityState === 'hidden') {
      observer.disconnect();
      addEventListener('visibilitychange', look, { once: true });
      return;
    }
    address = location.href;
    const began = Date.now();
    if (mayHoldArticle(address, page)) {
      end();
      // Refused where Sorot was switched off since, and unheard where it was removed: then nothing is to be done here.
      send('page.annotate', null).catch(() => undefined);
      return;
    }
    pause = Math.max(PAUSE, (Date.now() - began) * SHARE);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  };
  const end = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    removeEventListener('visibilitychange', look);
  };
  met.scout = { end, send, kindOfAddress, haveText, bringsText };
  // Soon, not now: an annotator that is put in together with it ends it first.
  if (!met.annotator?.alive) timer = setTimeout(look);
}

const page: Glanced = {
  // Without a single element, whose interfaces would have to be set up.
  text() {
    const range = new Range();
    range.selectNodeContents(document);
    return range.toString();
  },
  has: (selector) => document.querySelectorAll(selector).length > 0,
};
