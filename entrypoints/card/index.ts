import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { meeting } from '../annotator.content/desk.ts';
import { Hands } from './hands.ts';
import { speak } from './texts.ts';

/**
 * Put into a page by the background when the annotator has marks to show: card, keyboard, corrections, messages. A script of its
 * own, so that pages without an article never carry it. @returns whether it has begun: the background asks for that
 */
export default defineUnlistedScript(async () => {
  const { annotator } = meeting();
  if (!annotator?.alive) return false;
  await speak();
  if (!annotator.alive) return false;
  annotator.connect(new Hands(annotator));
  return true;
});
