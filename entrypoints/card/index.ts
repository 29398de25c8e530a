import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Meeting } from '../annotator.content/desk.ts';
import { Hands } from './hands.ts';

/**
 * Put into a page by the background when the annotator has marks to show: card, keyboard, corrections, messages. A script of its
 * own, so that pages without an article never carry it.
 */
export default defineUnlistedScript(() => {
  const { sorot } = globalThis as Meeting;
  if (sorot?.alive) sorot.connect(new Hands(sorot));
});
