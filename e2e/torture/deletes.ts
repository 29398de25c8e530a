/** Kills the browser while the trash is emptied, and asks after each restart whether all of it is gone or none. */
import { type ExtensionBrowser, message, type Tab } from '../harness/tab.ts';
import { inspected } from './crashes.ts';
import { killBrowser } from './processes.ts';

export interface DeleteReport {
  kills: number;
  /** Times that all was still there after the kill, and that all was gone. */
  kept: number;
  gone: number;
  /** Times that the library had said that it was deleted before the kill. */
  reported: number;
  /** What was found otherwise: a part gone, something else gone, half a clipping left, a deletion taken back. */
  failed: string[];
}

/** Clippings that a round puts into the trash, and beside it. */
const TRASHED = 120;
const BESIDE = 10;

/** Runs in an extension page: saves clippings, and moves those into the trash that are to go. */
async function fill({ round, trashed, beside }: { round: number; trashed: number; beside: number }): Promise<void> {
  const api = ((globalThis as never as { browser?: never }).browser ??
    (globalThis as never as { chrome: never }).chrome) as {
    runtime: { sendMessage(message: unknown): Promise<{ ok: boolean; value: { id: string } }> };
  };
  const ask = async (call: string, argument: unknown) => {
    const reply = await api.runtime.sendMessage({ sorot: 1, call, argument });
    if (!reply.ok) throw new Error(JSON.stringify(reply));
    return reply.value;
  };
  const one = async (url: string, trash: boolean) => {
    const text = `Berita ${url}\n\n${'Ketua KPU Tanah Lembayung membuka rapat pleno. '.repeat(20)}`;
    const article = {
      url,
      canonicalUrl: url,
      title: `Berita ${url}`,
      siteName: null,
      byline: null,
      publishedAt: '2024-09-18',
      language: 'id',
      text,
    };
    const { id } = await ask('clipping.save', { article, annotations: [] });
    if (trash) await ask('clipping.trash', { id });
  };
  await Promise.all([
    ...Array.from({ length: trashed }, (_, n) => one(`https://trash.example/${round}/${n}`, true)),
    ...Array.from({ length: beside }, (_, n) => one(`https://kept.example/${round}/${n}`, false)),
  ]);
}

async function emptyTrash(library: Tab): Promise<void> {
  await library.clickNamed('button', await message(library, 'libraryEmptyTrash'));
  await library.clickNamed('button', await message(library, 'libraryDeleteForGood'));
}

/** @param random numbers from 0 to 1 that decide when to kill */
export async function crashDeletes(
  launch: () => Promise<ExtensionBrowser>,
  profile: string,
  kills: number,
  random: () => number,
): Promise<DeleteReport> {
  const report: DeleteReport = { kills: 0, kept: 0, gone: 0, reported: 0, failed: [] };
  const beside = new Set<string>();
  let doomed = new Set<string>();
  let said = false;
  for (let round = 0; round <= kills; round++) {
    const browser = await launch();
    const page = await browser.openExtension('popup.html');
    const { rows } = await inspected(page);
    const there = new Set(rows.map((row) => row.url));
    for (const row of rows) if (row.whole) report.failed.push(`kill ${round}: ${row.url}: ${row.whole}`);
    const missing = [...beside].filter((url) => !there.has(url)).length;
    if (missing > 0)
      report.failed.push(`kill ${round}: ${missing} of ${beside.size} that were not in the trash are gone`);
    const left = [...doomed].filter((url) => there.has(url)).length;
    if (left > 0 && left < doomed.size) report.failed.push(`kill ${round}: ${left} of ${doomed.size} are left`);
    if (left > 0 && said) report.failed.push(`kill ${round}: said to be deleted, and there`);
    if (round > 0) report[left > 0 ? 'kept' : 'gone']++;
    if (round === kills) {
      await browser.close();
      return report;
    }
    await page.evaluate(fill, { round, trashed: TRASHED, beside: BESIDE });
    for (let n = 0; n < BESIDE; n++) beside.add(`https://kept.example/${round}/${n}`);
    if (left === 0) doomed = new Set();
    for (let n = 0; n < TRASHED; n++) doomed.add(`https://trash.example/${round}/${n}`);
    const library = await browser.openExtension('library.html#/trash');
    const words = await message(library, 'libraryDeleted', String(doomed.size));
    await emptyTrash(library);
    await new Promise((resolve) => setTimeout(resolve, random() * 500));
    said = await library.evaluate((text) => document.body.innerText.includes(text), words);
    if (said) report.reported++;
    await killBrowser(browser, profile);
    report.kills++;
  }
  return report;
}
