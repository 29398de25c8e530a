// `npm test`: sets the machine up, then runs every check and adds their totals.
//
//   node scripts/test.mjs [--only lint,types,unit,build,chromium,firefox,views]
//
// Checks and builds run beside the unit tests; the browsers have the machine to themselves.
// What a step says is printed when it is over, so that two never mix.
//
// The last line is "N passed, N failed" (", N skipped" where tests were skipped): each lint, type and build step counts
// as one, the others by their single tests. A step whose totals cannot be read counts as one failure.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { setup } from './setup.mjs';

const ROOT = join(new URL('.', import.meta.url).pathname, '..');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : null;
/** Steps that need a browser. */
const BROWSERS = ['chromium', 'firefox', 'views'];
const reports = mkdtempSync(join(tmpdir(), 'sorot-test-'));
const totals = { passed: 0, failed: 0, skipped: 0 };

const environment = {
  ...process.env,
  // First node_modules/.bin: it holds the tools, and on Linux a newer Node than the machine's.
  PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
  FORCE_COLOR: '0',
  WXT_DISABLE_UPDATE_CHECK: '1',
};

/** Runs a command to its end. @returns whether it went well, and all that it said */
const call = (command, args, extra = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...environment, ...extra },
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
    const end = (ok) => resolve({ ok, said: Buffer.concat(said).toString() });
    child.once('error', (error) => {
      said.push(Buffer.from(`${error.message}\n`));
      end(false);
    });
    child.once('close', (status) => end(status === 0));
  });

function count(name, said, seconds, result) {
  totals.passed += result.passed;
  totals.failed += result.failed;
  totals.skipped += result.skipped ?? 0;
  const skipped = result.skipped ? `, ${result.skipped} skipped` : '';
  process.stdout.write(said);
  console.log(`== ${name}: ${result.passed} passed, ${result.failed} failed${skipped} (${seconds} s)\n`);
}

/** A step that is right or wrong as a whole. */
const step =
  (command, ...args) =>
  async () => {
    const { ok, said } = await call(command, args);
    return [said, ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }];
  };

/** Reads a report; a run that failed without a failed test (a crash, a broken file) still counts one failure. */
function reported(file, ok, read) {
  let result;
  try {
    result = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
  if (!ok && result.failed === 0) result.failed = 1;
  if (result.passed + result.failed === 0) result.failed = 1;
  return result;
}

async function unit() {
  const file = join(reports, 'unit.json');
  const { ok, said } = await call('vitest', [
    'run',
    '--maxWorkers=100%',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const result = reported(file, ok, (r) => ({
    passed: r.numPassedTests,
    failed: r.numFailedTests,
    skipped: r.numPendingTests,
  }));
  return [said, result];
}

const browser = (project) => async () => {
  const file = join(reports, `${project}.json`);
  // A folder each: a run empties its own when it starts.
  const output = `--output=test-results/${project}`;
  const { ok, said } = await call('playwright', ['test', `--project=${project}`, '--reporter=line,json', output], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const result = reported(file, ok, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
  return [said, result];
};

/** Stages follow one another; the lanes of a stage run at the same time, the steps of a lane in turn. */
const stages = [
  // First of all: it writes the tsconfig that knip, the compiler and the unit tests extend.
  [[['types', step('wxt', 'prepare')]]],
  [
    [['unit', unit]],
    [
      ['lint', step('biome', 'check', '.')],
      ['lint', step('knip')],
      ['types', step('tsc', '--noEmit')],
      ['types', step('tsc', '--noEmit', '-p', 'tsconfig.core.json')],
      // In turn: they share the folder of generated types.
      ['build', step('wxt', 'build', '-b', 'chrome', '--mode', 'e2e')],
      ['build', step('wxt', 'build', '-b', 'firefox', '--mode', 'e2e')],
      ['build', step('wxt', 'build', '-b', 'chrome')],
      ['build', step('wxt', 'build', '-b', 'firefox')],
      ['build', step('size-limit', '--silent')],
    ],
  ],
  [[['chromium', browser('chromium')]]],
  // Firefox leaves a core idle, and the views do not mind a slow one.
  [[['firefox', browser('firefox')]], [['views', browser('views')]]],
];

const running = new Map();
const secondsSince = (start) => Math.round((performance.now() - start) / 1000);

async function run(lane) {
  for (const [name, action] of lane) {
    if (only && !only.includes(name)) continue;
    const start = performance.now();
    running.set(action, { name, start });
    const [said, result] = await action();
    running.delete(action);
    count(name, said, secondsSince(start), result);
  }
}

/** What is said while steps run that say nothing before their end. */
const SIGN_OF_LIFE = 30_000;
const alive = setInterval(() => {
  const list = [...running.values()].map(({ name, start }) => `${name} (${secondsSince(start)} s)`);
  if (list.length > 0) console.log(`… ${list.join(', ')}`);
}, SIGN_OF_LIFE);

try {
  setup({ packagesOnly: only !== null && !only.some((name) => BROWSERS.includes(name)) });
  for (const lanes of stages) await Promise.all(lanes.map(run));
} catch (error) {
  console.error(error.message);
  totals.failed++;
} finally {
  clearInterval(alive);
  rmSync(reports, { recursive: true, force: true });
}

console.log(`${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`);
process.exit(totals.failed > 0 ? 1 : 0);
