import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { UserManifest } from 'wxt';
import config from '../wxt.config.ts';

const BUILDS = ['chrome', 'firefox'] as const;

/** What the configuration gives for a build, before WXT adds the files of the entry points. */
async function manifestOf(browser: (typeof BUILDS)[number], mode = 'production'): Promise<UserManifest> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('The manifest is no function of the build.');
  return manifest({ browser, mode, manifestVersion: 3, command: 'build' });
}

const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());
const documented = readFileSync(new URL('../docs/permissions.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => /^\| (?:\*optional\* )?`/.test(line))
  .map((line) => ({
    names: [...(cells(line)[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, n]) => n),
    why: cells(line)[2],
  }));

describe.each(BUILDS)('the manifest for %s', (browser) => {
  test('asks for these permissions and no other', async () => {
    const manifest = await manifestOf(browser);
    expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus']);
    expect(manifest.optional_permissions).toBeUndefined();
  });

  test('reads no site that the reader has not granted', async () => {
    const manifest = await manifestOf(browser);
    expect(manifest.host_permissions).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest.content_scripts).toBeUndefined();
  });

  test('listens to no page and no other extension', async () => {
    expect((await manifestOf(browser)).externally_connectable).toBeUndefined();
  });

  test('closes the network to its own pages, and every source of code but the package', async () => {
    const { content_security_policy: policy } = await manifestOf(browser);
    if (typeof policy !== 'object') throw new Error('No policy for extension pages.');
    const directives = Object.fromEntries(
      (policy.extension_pages ?? '').split(';').map((directive) => {
        const [name, ...sources] = directive.trim().split(/\s+/);
        return [name, sources.join(' ')];
      }),
    );
    expect(directives).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      // Where the browser has trusted types, no string can become markup or code.
      'require-trusted-types-for': "'script'",
    });
    expect(Object.keys(policy)).toEqual(['extension_pages']);
  });

  test('lets pages frame the form of a note, and load nothing else', async () => {
    expect((await manifestOf(browser)).web_accessible_resources).toEqual([
      { resources: ['note.html'], matches: ['*://*/*'] },
    ]);
  });

  test('only the end-to-end build reads a site unasked, and that is this machine', async () => {
    expect((await manifestOf(browser, 'e2e')).host_permissions).toEqual(['*://localhost/*', '*://127.0.0.1/*']);
  });
});

test('Firefox is told that no data is collected', async () => {
  expect((await manifestOf('firefox')).browser_specific_settings?.gecko?.data_collection_permissions).toEqual({
    required: ['none'],
  });
});

test('docs/permissions.md gives a reason for each permission, and for no other', async () => {
  const { permissions = [], optional_host_permissions: optional = [] } = await manifestOf('chrome');
  expect(documented.flatMap(({ names }) => names).toSorted()).toEqual([...permissions, ...optional].toSorted());
  for (const { names, why } of documented) expect(why, names.join()).toMatch(/\w{3,}/);
});
