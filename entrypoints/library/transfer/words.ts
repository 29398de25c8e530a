import type { MarkdownWords } from '../../../lib/export/format.ts';
import type { Translator } from '../../../lib/i18n.ts';

/** What a Markdown export says of its own, in the reader's language. */
export const markdownWords = (t: Translator): MarkdownWords => ({
  kinds: {
    official: t('kindOfficial'),
    institution: t('kindInstitution'),
    date: t('kindDate'),
    person: t('kindPerson'),
  },
  published: t('markdownPublished'),
  clipped: t('markdownClipped'),
  tags: t('popupTags'),
  note: t('popupNote'),
  marks: t('markdownMarks'),
  hash: t('markdownHash'),
});
