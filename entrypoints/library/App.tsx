import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { failureText } from '../../components/failure.ts';
import { EmptyState, Toasts } from '../../components/feedback.tsx';
import { useT } from '../../components/i18n.tsx';
import { useKeptFocus } from '../../components/kept-focus.ts';
import { type Failure, failureOf } from '../../lib/failure.ts';
import { isLost, rememberedSize, rememberSize } from '../../lib/library-size.ts';
import { library } from '../../lib/store/database.ts';
import { IdentityList } from './across/IdentityList.tsx';
import { OverviewView } from './across/OverviewView.tsx';
import { ProfileView } from './across/ProfileView.tsx';
import { TimelineView } from './across/TimelineView.tsx';
import { ClippingsView } from './clippings/ClippingsView.tsx';
import { LongWorkPane } from './LongWorkPane.tsx';
import { NavigationPane } from './NavigationPane.tsx';
import { go, type Route, useRoute } from './router.ts';
import { LexiconView } from './settings/LexiconView.tsx';
import { SettingsView } from './settings/SettingsView.tsx';
import { dismiss, toasts } from './toasts.ts';
import { TransferView } from './transfer/TransferView.tsx';
import { useLive } from './use-live.ts';

/** The library: navigation, and the view that the address names. */
export function App() {
  const t = useT();
  const route = useRoute();
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => void library().catch((error) => setFailure(failureOf(error))), []);
  const [lost, acknowledge] = useLoss();
  const app = useRef<HTMLDivElement>(null);
  useKeptFocus(app, '.items');
  return (
    <div ref={app} class="app">
      <NavigationPane route={route} />
      {failure ? (
        <main class="main problem" tabIndex={-1}>
          <EmptyState title={t('libraryUnavailable')}>{failureText(t, failure)}</EmptyState>
        </main>
      ) : lost > 0 ? (
        <main class="main problem" tabIndex={-1}>
          <EmptyState
            title={t('libraryLost')}
            actions={
              <>
                <Button
                  look="main"
                  onClick={() => {
                    acknowledge();
                    go({ view: 'export', collection: null, ids: [] });
                  }}
                >
                  {t('libraryLostRestore')}
                </Button>
                <Button onClick={acknowledge}>{t('libraryLostUnderstood')}</Button>
              </>
            }
          >
            {t.count('libraryLostDetail', lost)}
          </EmptyState>
        </main>
      ) : (
        <View route={route} />
      )}
      <LongWorkPane />
      <Toasts toasts={toasts.value} onDismiss={dismiss} />
    </div>
  );
}

/** Looks once whether the browser has lost clippings, then follows their number. @returns how many there were, 0 if none is missed */
function useLoss(): readonly [number, () => void] {
  const count = useLive((db) => db.heads.count(), []).value;
  const [lost, setLost] = useState(0);
  const looked = useRef(false);
  useEffect(() => {
    if (count === null) return;
    const follow = async (): Promise<void> => {
      const remembered = looked.current ? 0 : await rememberedSize();
      looked.current = true;
      if (isLost(count, remembered)) setLost(remembered);
      else if (lost === 0) await rememberSize(count);
    };
    void follow();
  }, [count, lost]);
  return [lost, () => setLost(0)];
}

function View({ route }: { readonly route: Route }) {
  switch (route.view) {
    case 'settings':
      return <SettingsView />;
    case 'lexicon':
      return <LexiconView q={route.q} />;
    case 'export':
      return <TransferView route={route} />;
    case 'clippings':
      return <ClippingsView route={route} />;
    case 'overview':
      return <OverviewView />;
    case 'people':
    case 'institutions':
      return <IdentityList view={route.view} q={route.q} />;
    case 'person':
    case 'institution':
      return <ProfileView of={route.key} />;
    case 'timeline':
      return <TimelineView route={route} />;
  }
}
