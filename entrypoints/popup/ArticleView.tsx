import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { ChangeList } from '../../components/ChangeList.tsx';
import { Check } from '../../components/Field.tsx';
import { failureText } from '../../components/failure.ts';
import { EmptyState, Look } from '../../components/feedback.tsx';
import { type Finding, findingsOf } from '../../components/findings.ts';
import { useT } from '../../components/i18n.tsx';
import { ClipForm } from '../../components/popup/ClipForm.tsx';
import { FindingList } from '../../components/popup/FindingList.tsx';
import { KindRows } from '../../components/popup/KindRows.tsx';
import { ArticleHead } from '../../components/popup/PopupHead.tsx';
import { RecentList } from '../../components/popup/RecentList.tsx';
import { SavedBar } from '../../components/popup/SavedBar.tsx';
import type { Kind } from '../../lib/model/annotation.ts';
import type { ArticlePage, PopupApi, PopupTab } from './contract.ts';
import { useClipping } from './use-clipping.ts';

interface ArticleViewProps {
  readonly api: PopupApi;
  readonly tab: PopupTab;
  readonly page: ArticlePage;
}

/** An article: what was found, where, and the way to clip it; or what came of clipping it. */
export function ArticleView({ api, tab, page }: ArticleViewProps) {
  const t = useT();
  const { article, annotations } = page;
  const groups = useMemo(() => findingsOf(annotations, t), [annotations, t]);
  const doubtful = groups.flatMap((group) => group.findings.filter((finding) => finding.doubt));
  const [visible, setVisible] = useState(page.visible);
  const [active, setActive] = useState<{ readonly key: string; readonly position: number } | null>(null);
  const clipping = useClipping(api, tab, article);
  const { earlier, saved } = clipping;
  const changed = !saved && earlier !== null && earlier.changes.length > 0;

  const toggle = (kind: Kind, on: boolean): Promise<void> => {
    const next = { ...visible, [kind]: on };
    setVisible(next);
    return api.show(tab.id, next).catch(() => undefined);
  };
  const jump = (finding: Finding, position: number, card = false): void => {
    const index = finding.mentions[position];
    if (index === undefined) return;
    setActive({ key: finding.key, position });
    const kind = annotations[index]?.kind;
    // A mark that is hidden is nothing to jump to.
    const shown = kind && !visible[kind] ? toggle(kind, true) : Promise.resolve();
    void shown.then(() => api.jump(tab.id, index, card)).catch(() => undefined);
  };
  const jumpToIndex = (index: number): void => {
    const finding = groups.flatMap((group) => group.findings).find((f) => f.mentions.includes(index));
    if (finding) jump(finding, finding.mentions.indexOf(index));
  };
  /** The next doubtful finding after the one that is open. */
  const review = (): void => {
    const at = doubtful.findIndex((finding) => finding.key === active?.key);
    const next = doubtful[(at + 1) % doubtful.length];
    if (next) jump(next, next.lookAt, true);
  };

  const since = earlier?.summary.textClippedAt ?? earlier?.summary.updatedAt;

  return (
    <>
      <div class="scroll">
        <ArticleHead title={article.title} source={sourceOf(article, t.format.weekdayAndDay)} />
        {changed && earlier && since && (
          <>
            <Look icon="clock">
              <p>
                <strong>{t('popupChanged')}</strong>
              </p>
              <p>{t.count('popupChangedParts', earlier.changes.length, t.format.instant(since))}</p>
            </Look>
            <ChangeList changes={earlier.changes.slice(0, 6)} />
          </>
        )}
        <KindRows
          groups={groups}
          annotations={annotations}
          length={article.text.length}
          visible={visible}
          onToggle={(kind, on) => void toggle(kind, on)}
          onJump={jumpToIndex}
        />
        {doubtful.length > 0 && !saved && !changed && (
          <Look action={{ label: t('popupReview'), onClick: review }}>
            <span>{t.count('popupToCheck', doubtful.length)}</span>
          </Look>
        )}
        {annotations.length === 0 && <EmptyState title={t('popupNothing')}>{t('popupNothingDetail')}</EmptyState>}
        {!saved && !changed && <FindingList groups={groups} active={active} onJump={jump} />}
        <RecentList
          clippings={clipping.recent}
          total={clipping.total}
          hrefOf={(id) => api.hrefOf(id ? `#/clipping/${id}` : '')}
        />
        {tab.site && <SiteSwitch api={api} site={tab.site} />}
      </div>
      {clipping.failure && (
        <p class="failed" role="alert">
          {failureText(t, clipping.failure)}
        </p>
      )}
      <Foot api={api} clipping={clipping} findings={annotations.length} changed={changed} />
    </>
  );
}

const sourceOf = (article: ArticlePage['article'], day: (iso: string) => string): string =>
  [hostOf(article.url), article.publishedAt ? day(article.publishedAt) : ''].filter(Boolean).join(', ');

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '');

interface FootProps {
  readonly api: PopupApi;
  readonly clipping: ReturnType<typeof useClipping>;
  readonly findings: number;
  readonly changed: boolean;
}

function Foot({ api, clipping, findings, changed }: FootProps) {
  const t = useT();
  const { earlier, saved } = clipping;
  if (saved)
    return (
      <SavedBar
        title={t(saved.outcome === 'unchanged' ? 'popupUnchanged' : 'popupSaved')}
        detail={[t.format.time(saved.savedAt), clipping.collectionName].filter(Boolean).join(', ')}
        onOpen={() => api.open(`#/clipping/${saved.id}`)}
        {...(saved.outcome === 'created' ? { onUndo: clipping.undo } : {})}
      />
    );
  if (changed && earlier)
    return (
      <footer class="saved choices">
        <Button onClick={() => api.open(`#/clipping/${earlier.summary.id}/compare`)}>{t('popupCompare')}</Button>
        <Button look="main" disabled={clipping.saving} onClick={clipping.clip}>
          {t(clipping.saving ? 'popupSaving' : 'popupNewVersion')}
        </Button>
      </footer>
    );
  if (earlier && !clipping.formOpen)
    return (
      <SavedBar
        title={t('popupClippedBefore')}
        detail={`${t.format.instant(earlier.summary.clippedAt)}. ${t('popupTextSame')}`}
        onOpen={() => api.open(`#/clipping/${earlier.summary.id}`)}
        again={{ label: t('popupClipAgain'), onClick: () => clipping.openForm(true) }}
      />
    );
  return (
    <ClipForm
      draft={clipping.draft}
      collections={clipping.collections}
      knownTags={clipping.tags}
      findings={findings}
      open={clipping.formOpen}
      saving={clipping.saving}
      onDraft={clipping.setDraft}
      onOpen={clipping.openForm}
      onClip={clipping.clip}
    />
  );
}

/** Marks this site's pages by themselves, or not. */
function SiteSwitch({ api, site }: { readonly api: PopupApi; readonly site: string }) {
  const t = useT();
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => void api.automatic(site).then(setOn, () => undefined), [site]);
  if (on === null) return null;
  return (
    <Check
      class="site-switch"
      checked={on}
      onChange={(wanted) => void api.setAutomatic(site, wanted).then(setOn, () => setOn(on))}
    >
      {t('popupAutomatic', site)}
    </Check>
  );
}
