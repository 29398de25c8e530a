import { expect, test } from './harness/fixtures.ts';
import { message, shows } from './harness/tab.ts';

/** What a browser leaves behind that has discarded its database: nothing but the number of clippings, remembered apart. */
test('a library that is empty where there were clippings says that they are lost, once, and leads to the backup', async ({
  extension,
}) => {
  // Not in the library itself, which remembers the number that it has counted.
  const library = await extension.openExtension('popup.html');
  await library.evaluate(async () => {
    const api = ((globalThis as never as { browser?: never }).browser ??
      (globalThis as never as { chrome: never }).chrome) as {
      storage: { local: { set(items: object): Promise<void> } };
    };
    await api.storage.local.set({ librarySize: 500 });
  });
  await library.goto(`${extension.origin}/library.html`);
  await shows(library, await message(library, 'libraryLost'));
  expect(await library.evaluate(() => document.body.innerText)).toContain('500');
  await library.clickNamed('button', await message(library, 'libraryLostRestore'));
  await shows(library, await message(library, 'importChoose'));

  await library.goto(`${extension.origin}/library.html`);
  await library.reload();
  await shows(library, await message(library, 'libraryAll'));
  expect(await library.evaluate(() => document.body.innerText)).not.toContain(await message(library, 'libraryLost'));
  await library.close();
});
