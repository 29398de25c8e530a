import type { OwnTasks } from './own-tasks.ts';

/** What a test does with a tab, in whichever browser: the common part of Playwright's and Puppeteer's pages. */
export interface Tab {
  goto(url: string): Promise<void>;
  url(): string;
  reload(): Promise<void>;
  back(): Promise<void>;
  /** Runs a self-contained function in the page's own world. */
  evaluate<R, A = undefined>(fn: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  click(selector: string): Promise<void>;
  /** Clicks what assistive technology would call so: role and accessible name. */
  clickNamed(role: string, name: string | RegExp): Promise<void>;
  hover(selector: string): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  choose(selector: string, files: string[]): Promise<void>;
  /** A finger taps there. */
  tap(x: number, y: number): Promise<void>;
  mouse: { move(x: number, y: number): Promise<void>; click(x: number, y: number): Promise<void> };
  /** A key or chord in Playwright's names: "Enter", "Alt+J", "Shift+Tab". */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  focus(): Promise<void>;
  size(width: number, height: number): Promise<void>;
  media(features: {
    colorScheme?: 'light' | 'dark';
    forcedColors?: 'active' | 'none';
    reducedMotion?: 'reduce';
    media?: 'print' | 'screen';
  }): Promise<void>;
  screenshot(path: string, fullPage?: boolean): Promise<void>;
  /** Messages of level error that the page has logged so far. */
  errors(): readonly string[];
  /** How long code of the extension held the page while `work` ran, where the browser tells (Chromium). */
  ownTasks?(work: () => Promise<void>): Promise<OwnTasks>;
  close(): Promise<void>;
}

/** A real browser with the extension in it, on a profile that outlives a restart. */
export interface ExtensionBrowser {
  readonly name: 'chromium' | 'firefox';
  readonly version: string;
  /** "chrome-extension://…" or "moz-extension://…", no slash at the end. */
  readonly origin: string;
  readonly downloads: string;
  open(url: string): Promise<Tab>;
  /** Opens a page of the extension in a tab, e.g. "library.html". */
  openExtension(path: string): Promise<Tab>;
  /** Addresses that pages and service workers have asked for since the start, where the browser tells (Chromium). */
  requests?(): readonly string[];
  /** Gives the extension's database so many bytes of room, or all again with null, where the browser lets (Chromium). */
  room?(bytes: number | null): Promise<void>;
  /** Lets the extension into private windows, as a reader does in the browser's own page for extensions. Its pages are closed. */
  allowPrivate(): Promise<void>;
  /** Presses Alt and a letter in the browser's own window, where shortcuts of extensions are heard, where it lets (Firefox). */
  pressShortcut?(letter: string): Promise<void>;
  /** Ends the background (service worker or event page), as the browser does when it is idle. */
  stopBackground(): Promise<void>;
  /** Closes the browser and opens it again with the same profile. */
  restart(): Promise<void>;
  close(): Promise<void>;
  /** Settles when the user has closed the browser. */
  closed(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly profile: string;
  readonly downloads: string;
  readonly headless: boolean;
  /** UI language of the browser, "id" or "en-US". */
  readonly locale: string;
  /** Port on this machine of a proxy that every request goes through, those to this machine among them. */
  readonly proxy?: number | undefined;
}

/** Tries until `attempt` gives something other than null or undefined, or fails with its last error. */
export async function until<T>(
  attempt: () => Promise<T | null | undefined>,
  what: string,
  timeout = 10_000,
): Promise<T> {
  const deadline = Date.now() + timeout;
  let last: unknown = null;
  for (;;) {
    try {
      const value = await attempt();
      if (value !== null && value !== undefined && value !== false) return value;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline)
      throw new Error(`Waited ${timeout} ms for ${what}${last ? `; last: ${String(last)}` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/**
 * A text of the extension as its reader sees it, asked of one of its own pages: the browser's language decides, and a
 * machine may have the Indonesian of its browsers or not.
 */
export function message(extensionPage: Tab, key: string, ...substitutions: string[]): Promise<string> {
  return extensionPage.evaluate(
    ([name, ...values]) => {
      const api = ((globalThis as never as { browser?: never }).browser ??
        (globalThis as never as { chrome: never }).chrome) as {
        i18n: { getMessage(name: string, values?: string[]): string };
      };
      const text = api.i18n.getMessage(name as string, values as string[]);
      if (!text) throw new Error(`No message "${name}"`);
      return text;
    },
    [key, ...substitutions],
  );
}

/** Waits until a page shows these words. */
export const shows = (tab: Tab, words: string): Promise<true> =>
  until(() => tab.evaluate((wanted) => (document.body.innerText.includes(wanted) ? true : null), words), `"${words}"`);
