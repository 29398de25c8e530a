import { useEffect, useRef, useState } from 'preact/hooks';
import { snippetOf } from '../../../components/Found.tsx';
import { useT } from '../../../components/i18n.tsx';
import { ClippingRow, type RowClipping } from '../../../components/library/ClippingRow.tsx';
import { useListener } from '../../../components/use-listener.ts';
import { siteOf } from '../../../lib/clipping/canonical.ts';
import type { Snippet } from '../../../lib/search/snippet.ts';
import { readHeads } from '../../../lib/store/queries.ts';
import type { ClippingHead } from '../../../lib/store/rows.ts';
import { formatRoute, go, type ListRoute } from '../router.ts';
import { useLive } from '../use-live.ts';
import { useVirtual } from '../use-virtual.ts';

interface ClippingListProps {
  readonly route: ListRoute;
  readonly ids: readonly string[];
  readonly words: readonly string[];
  /** Ids that are chosen; null when nothing is being chosen. */
  readonly picked: ReadonlySet<string> | null;
  readonly onPick: (picked: ReadonlySet<string>) => void;
}

/** Rows read ahead and behind what is on the screen. */
const AHEAD = 20;

/** A list of any length: only what is on the screen is read and drawn; a heading opens each month. */
export function ClippingList({ route, ids, words, picked, onPick }: ClippingListProps) {
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtual({
    count: ids.length,
    scroller,
    estimate: 104,
    keyOf: (index) => ids[index] ?? String(index),
  });
  const from = Math.max(0, (rows.items[0]?.index ?? 0) - AHEAD);
  const to = Math.min(ids.length, (rows.items.at(-1)?.index ?? 0) + AHEAD);
  const wanted = ids.slice(from, to);
  const heads = useHeads(wanted);
  const shown = rows.items.flatMap(({ index }) => ids[index] ?? []);
  const snippets = useSnippets(shown, route.filters.q ?? '');
  const monthOf = (id: string | undefined): string => {
    const head = id === undefined ? undefined : heads.get(id);
    return head ? (dateOf(head, route.sort.by) ?? '').slice(0, 7) : '';
  };

  const openIndex = route.open === null ? -1 : ids.indexOf(route.open);
  useEffect(() => {
    if (openIndex >= 0) rows.reveal(openIndex);
  }, [openIndex >= 0 && route.open]);
  const move = (by: number): void => {
    const next = ids[Math.min(ids.length - 1, Math.max(0, openIndex + by))];
    if (!next || next === route.open) return;
    go(opening(route, next), true);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus());
  };

  useListener(scroller, 'keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'j') move(1);
    else if (event.key === 'ArrowUp' || event.key === 'k') move(-1);
    else return;
    event.preventDefault();
  });

  return (
    <div ref={scroller} class="items">
      <ul style={{ height: `${rows.height}px` }}>
        {rows.items.map((item) => {
          const id = ids[item.index] ?? '';
          const head = heads.get(id);
          const month = monthOf(id);
          const snippet = snippets.get(id);
          const opens = month !== '' && (item.index === 0 || month !== monthOf(ids[item.index - 1]));
          return (
            <li
              key={item.key}
              ref={rows.measure}
              data-index={item.index}
              aria-setsize={ids.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {opens && <h2 class="month">{t.format.month(month)}</h2>}
              {head ? (
                <ClippingRow
                  clipping={rowOf(head, words, route.sort.by, snippet)}
                  href={formatRoute(opening(route, id))}
                  selected={id === route.open}
                  words={snippet ? [...words, ...markedIn(snippet)] : words}
                  {...(picked
                    ? {
                        picked: picked.has(id),
                        onPick: (on: boolean) => {
                          const next = new Set(picked);
                          if (on) next.add(id);
                          else next.delete(id);
                          onPick(next);
                        },
                      }
                    : {})}
                />
              ) : (
                <div class="it waiting" />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The same list with another clipping open: what was shown within the last one is left behind. */
const opening = ({ mark: _, ...route }: ListRoute, id: string): ListRoute => ({ ...route, open: id, compare: false });

/** Heads of what is shown; those seen before stay while others are read, so that scrolling shows no gaps. */
function useHeads(ids: readonly string[]): ReadonlyMap<string, ClippingHead> {
  const [kept, keep] = useState<ReadonlyMap<string, ClippingHead>>(new Map());
  const live = useLive((db) => readHeads(db, ids), [ids.join()]);
  useEffect(() => {
    if (live.value)
      keep((before) => new Map([...[...before].slice(-400), ...(live.value ?? []).map((h) => [h.id, h] as const)]));
  }, [live.value]);
  return kept;
}

const NO_SNIPPETS: ReadonlyMap<string, Snippet> = new Map();

/** Where the texts of the rows on the screen fit what is searched for. */
function useSnippets(ids: readonly string[], question: string): ReadonlyMap<string, Snippet> {
  const live = useLive(
    async (db) => {
      if (!question) return NO_SNIPPETS;
      // As the search itself, it comes with the first question.
      const { readSnippets } = await import('../../../lib/search/snippet.ts');
      return readSnippets(db, ids, question);
    },
    [ids.join(), question],
  );
  return live.value ?? NO_SNIPPETS;
}

/** Words that fit by meaning, not by letters: "KPU" when it was asked for "Komisi Pemilihan Umum". */
const markedIn = ({ text, marks }: Snippet): string[] => [
  ...new Set(marks.map(([start, end]) => text.slice(start, end).toLowerCase())),
];

const dateOf = (head: ClippingHead, by: ListRoute['sort']['by']): string | null =>
  by === 'published' ? (head.publishedAt ?? head.clippedAt) : by === 'updated' ? head.updatedAt : head.clippedAt;

const rowOf = (
  head: ClippingHead,
  words: readonly string[],
  by: ListRoute['sort']['by'],
  snippet: Snippet | undefined,
): RowClipping => ({
  id: head.id,
  title: head.title,
  source: head.siteName ?? siteOf(head.canonicalUrl),
  date: dateOf(head, by) ?? head.clippedAt,
  excerpt: snippet ? `… ${snippet.text}` : snippetOf(head.excerpt, words),
  counts: head.counts,
  toCheck: head.toCheck,
  versions: head.versionCount,
  hasNote: head.note !== '',
  reviewed: head.status === 'reviewed',
});
