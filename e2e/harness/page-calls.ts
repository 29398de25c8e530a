import type { PageCalls } from '../../lib/messages/protocol.ts';
import type { Tab } from './tab.ts';

/**
 * Asks the annotator of the tab that shows `url`, as popup and shortcuts do, through an extension page (`helper`). Keyboard
 * shortcuts of an extension can be pressed in Firefox alone (`pressShortcut`); this is what they come to.
 */
export function askAnnotator<Name extends keyof PageCalls>(
  helper: Tab,
  url: string,
  call: Name,
  argument: Parameters<PageCalls[Name]>[0],
): Promise<ReturnType<PageCalls[Name]>> {
  return helper.evaluate(
    async ({ target, message }) => {
      const api = ((globalThis as never as { browser?: never }).browser ??
        (globalThis as never as { chrome: never }).chrome) as {
        tabs: {
          query(q: object): Promise<{ id: number; url?: string }[]>;
          sendMessage(id: number, message: unknown): Promise<unknown>;
        };
      };
      const tab = (await api.tabs.query({})).find((t) => t.url === target);
      if (!tab) throw new Error(`No tab shows ${target}.`);
      const reply = (await api.tabs.sendMessage(tab.id, message)) as { ok: boolean; value: never; error?: unknown };
      if (!reply.ok) throw new Error(JSON.stringify(reply.error));
      return reply.value;
    },
    { target: url, message: { sorot: 1, call, argument } },
  ) as Promise<ReturnType<PageCalls[Name]>>;
}
