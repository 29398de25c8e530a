import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser.ts';
import { originOf, type Sender } from '../../lib/messages/sender.ts';
import { serve } from '../../lib/messages/server.ts';
import { isWider, onSettingsChanged } from '../../lib/settings.ts';
import { renewLog } from '../../lib/store/fresh-log.ts';
import { endpoints, ownAddress } from './endpoints.ts';
import { welcome } from './first-run.ts';
import {
  annotateOpenTabs,
  clipPage,
  leavePages,
  markSelection,
  onPage,
  openLibrary,
  stepMarks,
  toggleMarks,
  updateRegistration,
} from './pages.ts';
import { lazyRecogniser } from './recogniser.ts';
import { setUp } from './set-up.ts';

/**
 * Owns the recogniser and the store, answers messages. It may be stopped at any moment and started again by an event, so
 * every listener is added at once, and whatever must last is in the database or in `storage`.
 */
export default defineBackground(() => {
  const answer = serve(endpoints(lazyRecogniser()));
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) =>
    answer(message, originOf(sender, ownAddress())),
  );

  if (!import.meta.env.FIREFOX) report(renewLog());
  report(setUp());

  browser.runtime.onInstalled.addListener(({ reason }) => {
    report(setUp().then(annotateGranted));
    if (reason === 'install') report(welcome());
  });
  // Without a listener the browser would not start the background with itself.
  browser.runtime.onStartup.addListener(() => report(setUp()));
  browser.permissions.onAdded.addListener(({ origins }) =>
    report(updateRegistration().then(() => annotateOpenTabs(origins ?? []))),
  );
  browser.permissions.onRemoved.addListener(() => {
    report(updateRegistration());
    report(leavePages());
  });
  onSettingsChanged((now, before) => {
    report(updateRegistration());
    report(leavePages());
    if (isWider(now, before)) report(annotateGranted());
  });

  const actions: Readonly<Record<string, (tabId: number) => Promise<void>>> = {
    'mark-page': toggleMarks,
    'clip-page': clipPage,
    'mark-selection': markSelection,
    'next-mark': (tabId) => stepMarks(tabId, 1),
    'previous-mark': (tabId) => stepMarks(tabId, -1),
  };
  browser.commands.onCommand.addListener((command, tab) => {
    const action = actions[command];
    if (action) report(activeTab(tab).then((tabId) => onPage(tabId, action)));
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    const action = actions[menuItemId];
    if (menuItemId === 'open-library') report(openLibrary());
    else if (action) report(onPage(tab?.id, action));
  });
});

/** After an installation or update, or where it was switched on again: the pages that are open already. */
async function annotateGranted(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  await annotateOpenTabs(origins);
}

/** The tab that a shortcut was pressed in; older browsers do not say. */
async function activeTab(tab: { readonly id?: number | undefined } | undefined): Promise<number | undefined> {
  if (tab?.id !== undefined) return tab.id;
  const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return active?.id;
}

function report(work: Promise<unknown>): void {
  work.catch((error) => console.error('[Sorot]', error));
}
