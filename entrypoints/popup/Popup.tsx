import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { failureText } from '../../components/failure.ts';
import { useT } from '../../components/i18n.tsx';
import { PermissionChoice } from '../../components/popup/PermissionChoice.tsx';
import { PopupHead } from '../../components/popup/PopupHead.tsx';
import { Failure, failureOf } from '../../lib/failure.ts';
import { ArticleView } from './ArticleView.tsx';
import type { PopupApi, PopupPage, PopupTab } from './contract.ts';

type View =
  | { readonly kind: 'looking' }
  | { readonly kind: 'restricted' }
  | { readonly kind: 'permission'; readonly tab: PopupTab; readonly site: string; readonly declined?: boolean }
  | { readonly kind: 'page'; readonly tab: PopupTab; readonly state: PopupPage }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** While the annotator works, how often it is asked. */
const POLL_MS = 250;
/** Injected, but silent for so many questions: something is wrong. */
const PATIENCE = 40;

export function Popup({ api }: { readonly api: PopupApi }) {
  const t = useT();
  const [view, setView] = useState<View>({ kind: 'looking' });
  const fail = (error: unknown): void => setView({ kind: 'failed', failure: failureOf(error) });

  const watch = async (tab: PopupTab): Promise<void> => {
    for (let asked = 0; asked < PATIENCE; asked++) {
      const state = await api.pageState(tab.id);
      if (state) setView({ kind: 'page', tab, state });
      if (state && state.kind !== 'working') return;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
    throw new Failure('internal', 'The annotator does not answer, or does not come to an end.');
  };
  const inject = async (tab: PopupTab): Promise<void> => {
    setView({ kind: 'page', tab, state: { kind: 'working' } });
    await api.inject(tab.id);
    await watch(tab);
  };
  const look = async (): Promise<void> => {
    const tab = await api.tab();
    if (!tab?.site) return setView({ kind: 'restricted' });
    const state = await api.pageState(tab.id);
    if (state) {
      setView({ kind: 'page', tab, state });
      if (state.kind === 'working') await watch(tab);
      return;
    }
    const ask = (): void => setView({ kind: 'permission', tab, site: tab.site ?? '' });
    // On a granted site a page without the annotator is one where no article was seen: it is asked why.
    if (!(await api.marksOnClick()) && !(await api.automatic(tab.site))) return ask();
    await inject(tab).catch((error: unknown) => (failureOf(error).code === 'no-annotator' ? ask() : fail(error)));
  };
  useEffect(() => void look().catch(fail), []);

  return (
    <div class={view.kind === 'page' && view.state.kind === 'article' ? 'pop full' : 'pop'}>
      <PopupHead onLibrary={() => api.open('')} onSettings={() => api.open('#/settings')} />
      <Body
        api={api}
        view={view}
        onInject={(tab) => void inject(tab).catch(fail)}
        onDeclined={(tab, site) => setView({ kind: 'permission', tab, site, declined: true })}
        onSelection={(tab) => void api.markSelection(tab.id).catch(fail)}
        onRetry={() => void look().catch(fail)}
        explain={(failure) => failureText(t, failure)}
      />
    </div>
  );
}

interface BodyProps {
  readonly api: PopupApi;
  readonly view: View;
  readonly onInject: (tab: PopupTab) => void;
  readonly onDeclined: (tab: PopupTab, site: string) => void;
  readonly onSelection: (tab: PopupTab) => void;
  readonly onRetry: () => void;
  readonly explain: (failure: Failure) => string;
}

function Body({ api, view, onInject, onDeclined, onSelection, onRetry, explain }: BodyProps) {
  const t = useT();
  switch (view.kind) {
    case 'looking':
      return <Working />;
    case 'restricted':
      return <State title={t('popupRestricted')} detail={t('popupRestrictedDetail')} />;
    case 'failed':
      return (
        <State title={t('popupFailed')} detail={explain(view.failure)}>
          <Button onClick={onRetry}>{t('commonRetry')}</Button>
        </State>
      );
    case 'permission': {
      const { tab, site, declined = false } = view;
      const answered = (yes: boolean): void => (yes ? onInject(tab) : onDeclined(tab, site));
      return (
        <PermissionChoice
          site={site}
          newsSites={api.newsSites}
          declined={declined}
          onOnce={() => {
            void api.choseOnce().catch(() => undefined);
            onInject(tab);
          }}
          onSite={() => void api.setAutomatic(site, true).then(answered, onRetry)}
          onNews={() => void api.allowNewsSites().then(answered, onRetry)}
        />
      );
    }
    case 'page':
      if (view.state.kind === 'working') return <Working />;
      if (view.state.kind === 'article') return <ArticleView api={api} tab={view.tab} page={view.state} />;
      return (
        <NoArticle reason={view.state.reason} links={view.state.links}>
          <Button onClick={() => onSelection(view.tab)}>{t('popupMarkSelection')}</Button>
        </NoArticle>
      );
  }
}

const Working = () => {
  const t = useT();
  return (
    <div class="state" role="status">
      <p class="muted">{t('popupWorking')}</p>
    </div>
  );
};

function NoArticle({
  reason,
  links,
  children,
}: {
  readonly reason: 'not-news' | 'no-text' | 'other-language';
  readonly links: number;
  readonly children: preact.ComponentChildren;
}) {
  const t = useT();
  if (reason === 'other-language')
    return (
      <State title={t('popupOtherLanguage')} detail={t('popupOtherLanguageDetail')}>
        {children}
      </State>
    );
  const index = reason === 'not-news' && links >= 8;
  return (
    <State
      title={t('popupNotArticle')}
      detail={index ? t('popupIndexPage', t.format.number(links)) : t('popupNotArticleDetail')}
    >
      {children}
    </State>
  );
}

interface StateProps {
  readonly title: string;
  readonly detail: string;
  readonly children?: preact.ComponentChildren;
}

const State = ({ title, detail, children }: StateProps) => (
  <div class="state" role="status">
    <h1>{title}</h1>
    <p>{detail}</p>
    {children && <div class="acts">{children}</div>}
  </div>
);
