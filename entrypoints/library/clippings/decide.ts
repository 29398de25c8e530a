import { pagesFollow } from '../../../lib/follow.ts';
import type { CountKey, Translator } from '../../../lib/i18n.ts';
import type { AnnotationStatus, Clipping } from '../../../lib/model/clipping.ts';
import { changeAll, undo } from '../../../lib/store/change-all.ts';
import { library } from '../../../lib/store/database.ts';
import { withAnnotations } from '../../../lib/store/edits.ts';
import { attempt, say } from '../toasts.ts';

/**
 * Decides about marks of a clipping; the message, which counts them, offers undo.
 * @param then called once it is kept
 */
export function decide(
  t: Translator,
  clipping: Clipping,
  marks: readonly { readonly id: string }[],
  status: AnnotationStatus,
  message: CountKey,
  then: () => void = () => undefined,
): void {
  attempt(t, async () => {
    const db = await library();
    const ids = new Set(marks.map((mark) => mark.id));
    const done = await changeAll(db, [clipping.id], (c) =>
      withAnnotations(
        c,
        c.annotations.map((a) => (ids.has(a.id) ? { ...a, status } : a)),
      ),
    );
    then();
    pagesFollow();
    const back = async (): Promise<void> => {
      await undo(db, done);
      pagesFollow();
    };
    say(t.count(message, marks.length), { undo: () => attempt(t, back) });
  });
}
