import { marksOf } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { until } from './harness/tab.ts';

/** What the background does by itself: the annotator on granted sites, clipping, and nothing lost when it is stopped. */
test('a granted site is marked at once, also after the background was stopped', async ({ extension, pages }) => {
  const page = await extension.open(`${pages.origin}/lembayung.html`);
  const marks = await until(async () => {
    const found = await marksOf(page);
    return found['sorot-date']?.length ? found : null;
  }, 'marks');
  expect(marks['sorot-date']).toContain('Rabu, 27 November 2024');
  await extension.stopBackground();
  await page.reload();
  await until(async () => ((await marksOf(page))['sorot-date']?.length ? true : null), 'marks again');
});
