// `npm test`: sets the machine up, then runs every check and adds their totals.
//
//   node scripts/test.mjs [--only lint,types,unit,build,chromium,firefox]
//
// The last line is "N passed, N failed" (", N skipped" where tests were skipped): each lint, type and build step counts
// as one, the others by their single tests. A step whose totals cannot be read counts as one failure.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { setup } from './setup.mjs';

const ROOT = join(new URL('.', import.meta.url).pathname, '..');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : null;
const reports = mkdtempSync(join(tmpdir(), 'sorot-test-'));
const totals = { passed: 0, failed: 0, skipped: 0 };

const environment = {
  ...process.env,
  // First node_modules/.bin: it holds the tools, and on Linux a newer Node than the machine's.
  PATH: `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
  FORCE_COLOR: '0',
  WXT_DISABLE_UPDATE_CHECK: '1',
};

const call = (command, args, extra = {}) =>
  spawnSync(command, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...environment, ...extra } })
    .status === 0;

function count(name, result) {
  totals.passed += result.passed;
  totals.failed += result.failed;
  totals.skipped += result.skipped ?? 0;
  console.log(
    `== ${name}: ${result.passed} passed, ${result.failed} failed${result.skipped ? `, ${result.skipped} skipped` : ''}\n`,
  );
}

/** A step that is right or wrong as a whole. */
const step =
  (command, ...args) =>
  () =>
    call(command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

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

function unit() {
  const file = join(reports, 'unit.json');
  const ok = call('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]);
  return reported(file, ok, (r) => ({
    passed: r.numPassedTests,
    failed: r.numFailedTests,
    skipped: r.numPendingTests,
  }));
}

const browser = (project) => () => {
  const file = join(reports, `${project}.json`);
  const ok = call('playwright', ['test', `--project=${project}`, '--reporter=line,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  return reported(file, ok, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
};

const steps = [
  // First of all: it writes the tsconfig that knip and the compiler extend.
  ['types', step('wxt', 'prepare')],
  ['lint', step('biome', 'check', '.')],
  ['lint', step('knip')],
  ['types', step('tsc', '--noEmit')],
  ['types', step('tsc', '--noEmit', '-p', 'tsconfig.core.json')],
  ['unit', unit],
  ['build', step('wxt', 'build', '-b', 'chrome', '--mode', 'e2e')],
  ['build', step('wxt', 'build', '-b', 'firefox', '--mode', 'e2e')],
  ['build', step('wxt', 'build', '-b', 'chrome')],
  ['build', step('wxt', 'build', '-b', 'firefox')],
  ['build', step('size-limit', '--silent')],
  ['chromium', browser('chromium')],
  ['firefox', browser('firefox')],
];

try {
  setup({ packagesOnly: only !== null && !only.some((name) => name === 'chromium' || name === 'firefox') });
  for (const [name, action] of steps) {
    if (only && !only.includes(name)) continue;
    count(name, action());
  }
} catch (error) {
  console.error(error.message);
  totals.failed++;
} finally {
  rmSync(reports, { recursive: true, force: true });
}

console.log(`${totals.passed} passed, ${totals.failed} failed${totals.skipped ? `, ${totals.skipped} skipped` : ''}`);
process.exit(totals.failed > 0 ? 1 : 0);
