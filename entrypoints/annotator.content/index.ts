import { defineContentScript } from 'wxt/utils/define-content-script';
import { Annotator } from './annotator.ts';
import { meeting } from './desk.ts';

/**
 * Put into a page by the background: on sites that the reader has granted, or by button and shortcut. Finds the articles of the
 * page, has them annotated and paints the marks. Everything to be pointed at or read aloud is in `entrypoints/card`.
 */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_idle',
  main() {
    const met = meeting();
    // Put in twice (granted site and button), it runs once; what the browser itself makes around a feed is no page.
    if (met.annotator?.alive || document.contentType === 'application/xml') return;
    // One that an older version of the extension has left behind.
    met.annotator?.leave();
    met.endScout?.();
    met.annotator = new Annotator();
  },
});
