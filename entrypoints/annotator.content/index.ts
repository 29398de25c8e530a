import { Annotator } from './annotator.ts';
import { meeting, scout } from './desk.ts';

/**
 * Put into a page by the background: on sites that the reader has granted, or by button and shortcut. Finds the articles of the
 * page, has them annotated and paints the marks. Everything to be pointed at or read aloud is in `entrypoints/card`.
 * A plain object: the wrapper for it would be carried along.
 */
export default {
  registration: 'runtime',
  runAt: 'document_idle',
  main() {
    const met = meeting();
    // Put in twice (granted site and button), it runs once; what the browser itself makes around a feed is no page.
    if (met.annotator?.alive || document.contentType === 'application/xml') return;
    // One that an older version of the extension has left behind.
    met.annotator?.leave();
    scout().end();
    met.annotator = new Annotator();
  },
};
