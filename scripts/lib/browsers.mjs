// Finds the browsers of this machine: an environment variable first, then the usual places, then Playwright's own.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const CHROMIUM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const FIREFOX = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Playwright keeps its browsers in one folder a build: chromium-1234/chrome-linux/chrome. */
function playwrightChromium() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  ];
  const inside = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'];
  for (const cache of caches) {
    if (!cache || !existsSync(cache)) continue;
    for (const build of readdirSync(cache)
      .filter((name) => name.startsWith('chromium-'))
      .sort()
      .reverse()) {
      for (const path of inside) if (existsSync(join(cache, build, path))) return join(cache, build, path);
    }
  }
  return null;
}

/** @returns {string | null} */
export const findChromium = () =>
  process.env.SOROT_CHROMIUM ?? CHROMIUM.find((path) => existsSync(path)) ?? playwrightChromium();

/** @returns {string | null} */
export const findFirefox = () => process.env.SOROT_FIREFOX ?? FIREFOX.find((path) => existsSync(path)) ?? null;
