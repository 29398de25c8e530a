import { useEffect, useState } from 'preact/hooks';
import { failureText } from '../../components/failure.ts';
import { EmptyState, Toasts } from '../../components/feedback.tsx';
import { useT } from '../../components/i18n.tsx';
import { type Failure, failureOf } from '../../lib/failure.ts';
import { library } from '../../lib/store/database.ts';
import { IdentityList } from './across/IdentityList.tsx';
import { OverviewView } from './across/OverviewView.tsx';
import { ProfileView } from './across/ProfileView.tsx';
import { TimelineView } from './across/TimelineView.tsx';
import { ClippingsView } from './clippings/ClippingsView.tsx';
import { NavigationPane } from './NavigationPane.tsx';
import { type Route, useRoute } from './router.ts';
import { LexiconView } from './settings/LexiconView.tsx';
import { SettingsView } from './settings/SettingsView.tsx';
import { dismiss, toasts } from './toasts.ts';
import { TransferView } from './transfer/TransferView.tsx';

/** The library: navigation, and the view that the address names. */
export function App() {
  const t = useT();
  const route = useRoute();
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => void library().catch((error) => setFailure(failureOf(error))), []);
  return (
    <div class="app">
      <NavigationPane route={route} />
      {failure ? (
        <main class="main problem" tabIndex={-1}>
          <EmptyState title={t('libraryUnavailable')}>{failureText(t, failure)}</EmptyState>
        </main>
      ) : (
        <View route={route} />
      )}
      <Toasts toasts={toasts.value} onDismiss={dismiss} />
    </div>
  );
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
