// Sets a fresh machine up: packages and browsers. Plain JavaScript for Node 20, since nothing is installed yet.
//
//   node scripts/setup.mjs [--packages-only] [--quiet]
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { findChromium, findFirefox } from './lib/browsers.mjs';

const ROOT = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..');

/** Runs a command; its output goes to standard error, so that commands which print data stay clean. */
function run(command, args, quiet) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: quiet ? ['ignore', 'ignore', 'pipe'] : ['ignore', 2, 2],
  });
  if (result.status !== 0) {
    if (quiet && result.stderr) process.stderr.write(result.stderr);
    throw new Error(
      `"${command} ${args.join(' ')}" failed (exit ${result.status ?? result.signal ?? result.error?.message})`,
    );
  }
}

/** True when every package that package.json pins is there in the pinned version. */
function packagesPresent() {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const pinned = { ...manifest.dependencies, ...manifest.devDependencies };
  return Object.entries(pinned).every(([name, version]) => {
    const file = join(ROOT, 'node_modules', name, 'package.json');
    return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version === version;
  });
}

function installPackages(quiet) {
  if (packagesPresent()) return;
  console.error('Installing packages (npm ci) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], quiet);
}

function installBrowsers(quiet) {
  const missing = [];
  // With their Indonesian: the language that most readers see is the one to be tried.
  if (!findChromium()) missing.push('chromium', 'chromium-l10n');
  if (!findFirefox()) missing.push('firefox-esr', 'firefox-esr-l10n-id');
  if (missing.length === 0) return;
  const debianRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!debianRoot) {
    throw new Error(
      `Missing: ${missing.filter((name) => !name.includes('l10n')).join(', ')}. Install what is missing (for Chromium also: npx playwright install chromium), or set SOROT_CHROMIUM / SOROT_FIREFOX to the program.`,
    );
  }
  console.error(`Installing ${missing.join(', ')} (apt-get) …`);
  run('apt-get', ['update', '-qq'], quiet);
  const fonts = ['fonts-liberation', 'fonts-dejavu-core'];
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing, ...fonts], quiet);
}

/** @param {{packagesOnly?: boolean, quiet?: boolean}} options */
export function setup(options = {}) {
  installPackages(options.quiet);
  if (!options.packagesOnly) installBrowsers(options.quiet);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    setup({ packagesOnly: process.argv.includes('--packages-only'), quiet: process.argv.includes('--quiet') });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
