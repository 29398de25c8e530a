/**
 * `npm run torture [-- crashes …]`: tries to break Sorot in real browsers and prints what held. Long: about ten minutes.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { launch } from '../e2e/harness/fixtures.ts';
import { servePages } from '../e2e/harness/server.ts';
import { crash } from '../e2e/torture/crashes.ts';
import { crashDeletes } from '../e2e/torture/deletes.ts';
import { readHostilePages } from '../e2e/torture/hostile-pages.ts';
import { feedHugeFiles } from '../e2e/torture/huge-files.ts';
import { startProxy } from '../e2e/torture/proxy.ts';
import { readHalfAnHour } from '../e2e/torture/reading.ts';
import { fuzzRecognition } from '../e2e/torture/recognition.ts';
import { crashUpgrades } from '../e2e/torture/upgrades.ts';
import { loadIndonesian } from './language.ts';
import { findChromium } from './lib/browsers.mjs';

interface Row {
  readonly what: string;
  readonly tried: string;
  readonly failed: readonly string[];
}

/** The part of vitest's JSON report that is read here. */
interface VitestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** The part of the add-on linter's report that is read here. */
type LinterReport = Record<
  'errors' | 'warnings' | 'notices',
  readonly { readonly code: string; readonly file: string }[]
>;

const FUZZED = 100_000;
const ATTACKS = 10_000;
/** Milliseconds that one task of ours may take of a page's thread. */
const LONGEST = 50;
/** Megabytes of script memory that an import may take (the design's budget). */
const MOST_HEAP = 300;
/** No dependency of the project: asked of the registry when it is needed. */
const LINTER = 'addons-linter@10.13.0';
const KILLS = { chromium: 120, firefox: 30 };
const KILLS_OF_DELETES = { chromium: 20, firefox: 10 };
const KILLS_OF_UPGRADES = 30;

const sections: Record<string, () => Promise<Row[]>> = {
  crashes: async () => {
    const rows: Row[] = [];
    for (const [name, kills] of Object.entries(KILLS)) {
      const folder = mkdtempSync(join(tmpdir(), 'sorot-torture-'));
      const report = await crash(() => launch(name, folder), join(folder, 'profile'), kills, Math.random);
      rmSync(folder, { recursive: true, force: true });
      rows.push({
        what: `${name} killed while saving`,
        tried: `${report.kills} kills, ${report.reported} answers "saved"; of ${report.imports.cut + report.imports.whole} imported files ${report.imports.whole} whole, ${report.imports.cut} not there; logs left torn: ${report.logs.torn}, damaged: ${report.logs.damaged}`,
        failed: [...report.emptied, ...report.lost, ...report.torn],
      });
    }
    return rows;
  },
  deletes: async () => {
    const rows: Row[] = [];
    for (const [name, kills] of Object.entries(KILLS_OF_DELETES)) {
      const folder = mkdtempSync(join(tmpdir(), 'sorot-torture-'));
      const report = await crashDeletes(() => launch(name, folder), join(folder, 'profile'), kills, Math.random);
      rmSync(folder, { recursive: true, force: true });
      rows.push({
        what: `${name} killed while the trash is emptied`,
        tried: `${report.kills} kills; all gone ${report.gone} times (${report.reported} of them reported before), nothing gone ${report.kept} times`,
        failed: report.failed,
      });
    }
    return rows;
  },
  upgrades: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sorot-torture-'));
    const report = await crashUpgrades(folder, KILLS_OF_UPGRADES, Math.random);
    rmSync(folder, { recursive: true, force: true });
    return [
      {
        what: 'chromium killed while the database is upgraded',
        tried: `${report.kills} kills; all as before ${report.before} times, all as after ${report.after} times`,
        failed: report.failed,
      },
    ];
  },
  recognition: async () => {
    const counterexample = fuzzRecognition(await loadIndonesian(), FUZZED);
    return [
      {
        what: 'texts that no newsroom would print: no throw, valid offsets, same answer twice',
        tried: `${FUZZED.toLocaleString('en')} texts`,
        failed: counterexample === null ? [] : [counterexample],
      },
    ];
  },
  // One after the other, so that a page is judged alone; times are the thread's own, without what others took from it.
  pages: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sorot-torture-'));
    const server = await servePages(folder);
    const browser = await launch('chromium', folder);
    const reports = await readHostilePages(browser, server);
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
    return reports.map(({ page, found, longest, total, where, popup, popupWhere, memory }) => ({
      what: `page: ${page}`,
      tried: `${found}; our longest task ${longest.toFixed(0)} ms of ${total.toFixed(0)}, for the popup ${popup.toFixed(0)} ms; ${memory.toFixed(0)} MB of scripts' memory`,
      failed: [
        ...(longest > LONGEST ? [`${longest.toFixed(0)} ms: ${where.join(', ')}`] : []),
        ...(popup > LONGEST ? [`popup ${popup.toFixed(0)} ms: ${popupWhere.join(', ')}`] : []),
      ],
    }));
  },
  // An independent witness: it sees what pages, background and the browser itself ask for.
  network: async () => {
    const rows: Row[] = [];
    for (const name of ['chromium', 'firefox']) {
      const folder = mkdtempSync(join(tmpdir(), 'sorot-torture-'));
      const server = await servePages(folder);
      const proxy = await startProxy();
      const browser = await launch(name, folder, { proxy: proxy.port });
      const { pages, acts, asked, browsers, strange } = await readHalfAnHour(browser, server, proxy);
      await browser.close();
      await proxy.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
      rows.push({
        what: `${name}: half an hour of reading through a proxy that sees every request`,
        tried: `${pages} pages, ${acts} acts; ${asked} requests for the pages; by the browser itself: ${browsers.join(', ') || 'none'}`,
        failed: strange,
      });
    }
    return rows;
  },
  // In Chromium alone: only there can the heap be asked for.
  huge: async () => {
    const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
    const reports = await feedHugeFiles(await browser.newContext());
    await browser.close();
    return reports.map(({ file, bytes, refused, seconds, rows, heap }) => ({
      what: `import of ${(bytes / 1e6).toFixed(0)} MB: ${file}`,
      tried: `refused as ${refused} after ${seconds.toFixed(1)} s; script heap at most ${heap.toFixed(0)} MB`,
      failed: [
        ...(refused === null || refused === 'internal' ? ['not refused with a reason'] : []),
        ...(rows > 0 ? [`${rows} rows left in the database`] : []),
        ...(heap > MOST_HEAP ? [`heap above ${MOST_HEAP} MB`] : []),
      ],
    }));
  },
  linter: lintAddOn,
  // The background's code needs the browser that its unit tests are given: run there, only longer.
  attacks: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sorot-torture-'));
    const file = join(folder, 'attacks.json');
    const vitest = join(import.meta.dirname, '..', 'node_modules', 'vitest', 'vitest.mjs');
    const options = ['run', 'scripts/attacks.test.ts', '--reporter=json', `--outputFile=${file}`];
    spawnSync(process.execPath, [vitest, ...options], {
      cwd: join(import.meta.dirname, '..'),
      env: { ...process.env, SOROT_ATTACKS: String(ATTACKS) },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
    rmSync(folder, { recursive: true, force: true });
    const tests = report.testResults.flatMap((result) => result.assertionResults);
    if (tests.length === 0) throw new Error('The attacks did not run.');
    return tests.map(({ title, status, failureMessages }) => ({
      what: title,
      tried: ATTACKS.toLocaleString('en'),
      failed: status === 'passed' ? [] : [failureMessages[0]?.split('\n')[0] ?? status],
    }));
  },
};

/** Mozilla's linter over the built Firefox package: what it would say on submission. */
async function lintAddOn(): Promise<Row[]> {
  const root = join(import.meta.dirname, '..');
  const what = `${LINTER} over the Firefox package`;
  const wxt = join(root, 'node_modules', '.bin', 'wxt');
  if (spawnSync(wxt, ['build', '-b', 'firefox'], { cwd: root, stdio: 'ignore' }).status !== 0)
    return [{ what, tried: 'the package', failed: ['it could not be built'] }];
  const folder = mkdtempSync(join(tmpdir(), 'sorot-torture-'));
  const { stdout } = spawnSync(
    'npm',
    [
      'exec',
      '--yes',
      `--package=${LINTER}`,
      '--',
      'addons-linter',
      join(root, '.output', 'firefox-mv3'),
      '--output',
      'json',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true, force: true });
  if (!stdout?.includes('"summary"')) return [{ what, tried: 'SKIPPED: npm could not bring the linter', failed: [] }];
  const { errors, warnings, notices } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as LinterReport;
  return [
    {
      what,
      tried: `${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`,
      failed: [...errors, ...warnings].map(({ code, file }) => `${code} in ${file}`),
    },
  ];
}

const wanted = process.argv.slice(2).filter((a) => !a.startsWith('-'));
let broken = 0;
console.log('| what | tried | failed |\n|---|---|---|');
for (const [name, run] of Object.entries(sections)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const { what, tried, failed } of await run()) {
    broken += failed.length;
    console.log(`| ${what} | ${tried} | ${failed.length === 0 ? 'none' : failed.slice(0, 5).join('; ')} |`);
  }
}
process.exit(broken > 0 ? 1 : 0);
