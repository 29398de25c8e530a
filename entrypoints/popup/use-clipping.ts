import { useEffect, useState } from 'preact/hooks';
import { type ClipDraft, EMPTY_DRAFT, NEW_COLLECTION } from '../../components/popup/ClipForm.tsx';
import type { RecentClipping } from '../../components/popup/RecentList.tsx';
import { type Failure, failureOf } from '../../lib/failure.ts';
import type { ClippingSummary, SaveOutcome } from '../../lib/messages/protocol.ts';
import type { ArticleSnapshot } from '../../lib/model/article.ts';
import type { Earlier, PopupApi, PopupTab } from './contract.ts';

const RECENT = 3;

/** The clipping of the open article: what was clipped before, what is typed, saving and taking back. */
export function useClipping(api: PopupApi, tab: PopupTab, article: ArticleSnapshot) {
  const url = article.canonicalUrl;
  const [earlier, setEarlier] = useState<Earlier | null>(null);
  const [recent, setRecent] = useState<readonly ClippingSummary[]>([]);
  const [total, setTotal] = useState<number | null>(null);
  const [collections, setCollections] = useState<readonly { readonly id: string; readonly name: string }[]>([]);
  const [tags, setTags] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState<ClipDraft>(EMPTY_DRAFT);
  const [formOpen, openForm] = useState(false);
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState<SaveOutcome | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const fail = (error: unknown): void => setFailure(failureOf(error));
  const refresh = async (): Promise<void> => {
    const [latest, known] = await Promise.all([api.recent(RECENT), api.collections()]);
    setRecent(latest);
    setCollections(known);
    // Takes longer in a large library: what can be clicked does not wait for it.
    setTotal(await api.count());
  };
  useEffect(() => {
    void refresh().catch(fail);
    void api.earlier(article).then(setEarlier, fail);
    void api.tags().then(setTags, () => undefined);
    void api.readDraft(url).then((kept) => {
      if (!kept) return;
      setDraft(kept);
      openForm(kept.note !== '' || kept.tags.length > 0);
    });
  }, [url]);

  const change = (next: ClipDraft): void => {
    setDraft(next);
    void api.keepDraft(url, next).catch(() => undefined);
  };
  const clip = async (): Promise<void> => {
    setSaving(true);
    setFailure(null);
    try {
      const named = draft.collection === NEW_COLLECTION ? draft.newCollection.trim() : '';
      const chosen = draft.collection === NEW_COLLECTION ? '' : draft.collection;
      const collection = named ? await api.createCollection(named) : chosen;
      const outcome = await api.clip(tab.id, {
        ...(collection ? { collections: [collection] } : {}),
        ...(draft.tags.length > 0 ? { tags: draft.tags } : {}),
        ...(draft.note.trim() ? { note: draft.note.trim() } : {}),
      });
      setSaved(outcome);
      setDraft({ ...EMPTY_DRAFT, collection });
      await api.keepDraft(url, null).catch(() => undefined);
      await refresh();
    } catch (error) {
      fail(error);
    } finally {
      setSaving(false);
    }
  };
  const undo = async (): Promise<void> => {
    if (!saved) return;
    try {
      await api.undoClip(saved.id);
      setSaved(null);
      setEarlier(null);
      await refresh();
    } catch (error) {
      fail(error);
    }
  };

  const nameOf = (id: string | undefined): string | null => collections.find((c) => c.id === id)?.name ?? null;
  return {
    earlier,
    saved,
    saving,
    failure,
    draft,
    setDraft: change,
    formOpen,
    openForm,
    collections,
    collectionName: nameOf(draft.collection) ?? '',
    tags,
    clip: () => void clip(),
    undo: () => void undo(),
    total,
    recent: recent
      .filter((c) => saved !== null || c.canonicalUrl !== url)
      .map(
        (c): RecentClipping => ({
          id: c.id,
          title: c.title,
          clippedAt: c.clippedAt,
          collection: nameOf(c.collections[0]),
          justNow: c.id === saved?.id,
        }),
      ),
  };
}
