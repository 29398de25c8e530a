/** What two hands wrote at the same time: in a page's card or the popup, and in the library. */

/**
 * The note to keep: what was written, unless the note was changed since it was opened; then both, one below the other.
 * @param opened the note as its writer found it
 * @param now the note as it is kept now
 */
export function joinedNote(opened: string, written: string, now: string): string {
  const [before, mine, theirs] = [opened, written, now].map((note) => note.trim());
  if (theirs === before || theirs === mine) return mine!;
  if (mine === before || mine === '') return theirs!;
  return joinNotes(theirs!, mine!);
}

/** The tags to keep: those of now, with what the writer added and without what the writer took away. */
export const joinedTags = (opened: readonly string[], written: readonly string[], now: readonly string[]): string[] => [
  ...now.filter((tag) => written.includes(tag) || !opened.includes(tag)),
  ...written.filter((tag) => !opened.includes(tag) && !now.includes(tag)),
];

/** One below the other; what stands in the other already is not said twice. */
export function joinNotes(before: string, added: string): string {
  const note = added.trim();
  if (!note || holds(before, note)) return before;
  return before.trim() && !holds(note, before) ? `${before.trimEnd()}\n\n${note}` : note;
}

const holds = (note: string, part: string): boolean => `\n\n${note.trim()}\n\n`.includes(`\n\n${part.trim()}\n\n`);
