import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launch } from './harness/fixtures.ts';
import { crash } from './torture/crashes.ts';

/** The short form of `npm run torture`, which kills a hundred times. */
// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern.
test('killed while saving, the browser comes back with everything that was reported as saved', async ({}, info) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'sorot-crash-'));
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const report = await crash(() => launch(info.project.name, folder), join(folder, 'profile'), 2, random);
  rmSync(folder, { recursive: true, force: true });
  expect(report.reported).toBeGreaterThan(0);
  expect(report).toMatchObject({ kills: 2, emptied: [], lost: [], torn: [] });
});
