import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { failureText } from '../../../components/failure.ts';
import { EmptyState } from '../../../components/feedback.tsx';
import { findingsOf } from '../../../components/findings.ts';
import { Icon } from '../../../components/Icon.tsx';
import { useT } from '../../../components/i18n.tsx';
import { KIND_NAME, KindSample } from '../../../components/kinds.tsx';
import { AnnotatedText, type ShownMark } from '../../../components/library/AnnotatedText.tsx';
import { siteOf } from '../../../lib/clipping/canonical.ts';
import { capturedAt } from '../../../lib/clipping/captured.ts';
import { sha256 } from '../../../lib/clipping/make.ts';
import type { Kind } from '../../../lib/model/annotation.ts';
import type { Clipping } from '../../../lib/model/clipping.ts';
import { readSettings } from '../../../lib/settings.ts';
import { readClipping } from '../../../lib/store/clippings.ts';
import type { ListRoute } from '../router.ts';
import { useLive } from '../use-live.ts';
import { DetailBar } from './DetailBar.tsx';
import { Margin } from './Margin.tsx';
import { isMarked } from './marked.ts';
import { OpenMark } from './OpenMark.tsx';
import { Rejected } from './Rejected.tsx';

interface DetailViewProps {
  readonly id: string;
  readonly route: ListRoute;
}

/** One clipping: its text with marks and notes, and what can be done with it. */
export function DetailView({ id, route }: DetailViewProps) {
  const t = useT();
  const live = useLive((db) => readClipping(db, id), [id]);
  if (live.state === 'failed')
    return <EmptyState title={t('libraryUnavailable')}>{failureText(t, live.failure)}</EmptyState>;
  if (live.state === 'waiting') return null;
  if (!live.value) return <EmptyState title={t('libraryGone')}>{t('libraryGoneDetail')}</EmptyState>;
  return <Detail clipping={live.value} route={route} />;
}

function Detail({ clipping, route }: { readonly clipping: Clipping; readonly route: ListRoute }) {
  const t = useT();
  const [visible, setVisible] = useVisibleKinds();
  const [active, setActive] = useState<string | null>(null);
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!route.mark || !clipping.annotations.some((a) => a.id === route.mark)) return;
    setActive(route.mark);
  }, [route.mark]);
  useEffect(() => {
    if (!active || active !== route.mark) return;
    // Once its card has opened and taken the focus, which scrolls as well.
    const timer = setTimeout(() => markElement(active)?.scrollIntoView({ block: 'center' }), 50);
    return () => clearTimeout(timer);
  }, [active]);
  const shown = clipping.annotations.filter((a) => a.status !== 'rejected');
  const marked = shown.filter(isMarked);
  const groups = useMemo(() => findingsOf(marked, t), [clipping.annotations, t]);
  const doubts = groups.flatMap((group) => group.findings.filter((finding) => finding.doubt !== null));
  const noted = shown.filter((a) => a.note !== '');
  const marks: ShownMark[] = shown
    .filter((a) => a.kind === 'highlight' || visible[a.kind])
    .map((a) => {
      const note = noted.indexOf(a) + 1;
      return {
        id: a.id,
        start: a.start,
        end: a.end,
        kind: a.kind,
        entity: a.kind === 'highlight' ? a.id : `${a.kind} ${a.entity}`,
        ...(note > 0 ? { note } : {}),
      };
    });
  const markElement = (id: string): HTMLElement | null =>
    article.current?.querySelector<HTMLElement>(`[data-mark="${id}"]`) ?? null;
  const close = (): void => {
    const element = active === null ? null : markElement(active);
    setActive(null);
    element?.focus();
  };
  const opened = marked.find((a) => a.id === active);
  const withoutHeadline = clipping.text.trimStart().startsWith(clipping.title);
  return (
    <article
      ref={article}
      class="clipping"
      onKeyDown={(event) => {
        const by = { j: 1, k: -1 }[event.key];
        if (!event.altKey || by === undefined) return;
        event.preventDefault();
        step(marks, active, by, setActive, markElement);
      }}
    >
      <DetailBar clipping={clipping} route={route} />
      <h2 lang={clipping.language ?? 'id'}>{clipping.title}</h2>
      <p class="by">{sourceLine(clipping, t)}</p>
      <Integrity clipping={clipping} />
      <fieldset class="kbar">
        <legend class="hide">{t('popupKinds')}</legend>
        {groups.map(({ kind, findings }) => (
          <label key={kind}>
            <input
              type="checkbox"
              class="check"
              checked={visible[kind]}
              onChange={(event) => setVisible(kind, event.currentTarget.checked)}
            />
            <KindSample kind={kind} />
            {t(KIND_NAME[kind])} <span class="muted num">{t.format.number(findings.length)}</span>
          </label>
        ))}
        {doubts.length > 0 && (
          <button
            type="button"
            class="flag"
            onClick={() => {
              const at = doubts.findIndex((f) => f.mentions.some((index) => marked[index]?.id === active));
              const next = doubts[(at + 1) % doubts.length];
              setActive(marked[next?.mentions[next.lookAt] ?? -1]?.id ?? null);
            }}
          >
            {t.count('libraryToCheckFlag', doubts.length)}
          </button>
        )}
      </fieldset>
      <AnnotatedText
        text={clipping.text}
        marks={marks}
        active={active}
        onOpen={(id) => (id === active ? close() : setActive(id))}
        withoutHeadline={withoutHeadline}
        margin={(paragraph) => (
          <Margin
            clipping={clipping}
            paragraph={paragraph}
            first={paragraph.number === (withoutHeadline ? 1 : 0)}
            noted={noted}
          />
        )}
      />
      <Rejected clipping={clipping} />
      {opened && (
        <OpenMark
          key={opened.id}
          clipping={clipping}
          annotation={opened}
          all={marked}
          anchor={() => markElement(opened.id)}
          onOpen={setActive}
          onClose={close}
        />
      )}
    </article>
  );
}

/** Alt+J, Alt+K: to the next or previous mark, round and round. */
function step(
  marks: readonly ShownMark[],
  active: string | null,
  by: number,
  open: (id: string | null) => void,
  elementOf: (id: string) => HTMLElement | null,
): void {
  const focused = document.activeElement?.getAttribute('data-mark') ?? active;
  const at = marks.findIndex((mark) => mark.id === focused);
  // From nowhere: to the first, or to the last.
  const to = at < 0 && by < 0 ? -1 : at + by;
  const next = marks[(to + marks.length) % (marks.length || 1)];
  if (!next) return;
  open(null);
  elementOf(next.id)?.focus();
}

function sourceLine(clipping: Clipping, t: ReturnType<typeof useT>): string {
  const source = clipping.siteName ?? siteOf(clipping.canonicalUrl);
  const published = clipping.publishedAt
    ? t('libraryPublishedOn', t.format.weekdayAndDay(clipping.publishedAt))
    : t('libraryNoDate');
  return [source, clipping.byline ?? '', published].filter(Boolean).join(', ');
}

/** Says whether the text is still the one that was captured, by counting its hash anew. */
function Integrity({ clipping }: { readonly clipping: Clipping }) {
  const t = useT();
  const [whole, setWhole] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    void sha256(clipping.text).then((hash) => current && setWhole(hash === clipping.textSha256));
    return () => {
      current = false;
    };
  }, [clipping.text, clipping.textSha256]);
  const since = capturedAt(clipping, clipping.versions.length);
  const hash = clipping.textSha256;
  const short = `${hash.slice(0, 4)} ${hash.slice(4, 8)} … ${hash.slice(-4)}`;
  return (
    <p class={whole === false ? 'whole problem' : 'whole'}>
      <Icon name={whole === false ? 'alert' : 'check'} />
      {whole === false ? (
        <strong>{t('libraryTampered')}</strong>
      ) : since === null ? (
        t('libraryWholeUndated')
      ) : (
        t('libraryWhole', t.format.instant(since))
      )}{' '}
      <span class="code" title={`SHA-256 ${hash}`}>
        {short}
      </span>
    </p>
  );
}

/** Kinds as the reader last chose them for pages; a change here stays in this view. */
function useVisibleKinds(): [Readonly<Record<Kind, boolean>>, (kind: Kind, on: boolean) => void] {
  const [visible, setVisible] = useState<Readonly<Record<Kind, boolean>>>({
    official: true,
    institution: true,
    date: true,
    person: true,
  });
  useEffect(() => void readSettings().then((settings) => setVisible(settings.visible)), []);
  return [visible, (kind, on) => setVisible({ ...visible, [kind]: on })];
}
