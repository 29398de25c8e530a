// `npm start`: sets the machine up, builds the extension, and shows it at work on a news page served locally.
// Without a display it does the same headless and leaves screenshots and the exported JSON in a folder that it names.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { setup } from './setup.mjs';

const ROOT = join(new URL('.', import.meta.url).pathname, '..');

function call(command, args) {
  const PATH = `${join(ROOT, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  const result = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, PATH } });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

try {
  setup();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// The demonstration build differs from the published one in one thing: it may read pages of this machine without
// asking, since nobody may be there to answer.
call('wxt', ['build', '-b', 'chrome', '--mode', 'e2e']);
call('node', ['scripts/demo.ts', ...process.argv.slice(2)]);
