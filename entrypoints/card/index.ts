import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Meeting } from '../annotator.content/desk.ts';
import { Hands } from './hands.ts';
import { speak } from './texts.ts';

/**
 * Put into a page by the background when the annotator has marks to show: card, keyboard, corrections, messages. A script of its
 * own, so that pages without an article never carry it.
 */
export default defineUnlistedScript(async () => {
  const { sorot } = globalThis as Meeting;
  if (!sorot?.alive) return;
  await speak();
  if (sorot.alive) sorot.connect(new Hands(sorot));
});
