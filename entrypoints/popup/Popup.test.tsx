// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Language } from '../../components/i18n.tsx';
import { Failure } from '../../lib/failure.ts';
import type { PopupApi, PopupPage } from './contract.ts';
import { Popup } from './Popup.tsx';

const t = Object.assign((key: string) => key, { format: { number: String } });
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const working: PopupPage = { kind: 'working' };

async function shown(api: PopupApi): Promise<HTMLElement> {
  const root = document.createElement('div');
  await act(async () => {
    render(
      <Language t={t as never}>
        <Popup api={api} />
      </Language>,
      root,
    );
  });
  return root;
}

test.each<[string, PopupPage | null, () => Promise<void>, string]>([
  ['works without end', working, async () => undefined, 'popupFailed'],
  ['is silent once injected', null, async () => undefined, 'popupFailed'],
  ['may not be injected', null, () => Promise.reject(new Failure('no-annotator', 'No.')), 'popupNeedsPermission'],
])('an annotator that %s', async (_, state, inject, said) => {
  const api = {
    tab: async () => ({ id: 1, url: 'https://kabar.example/', site: 'kabar.example' }),
    pageState: async () => state,
    inject,
    marksOnClick: async () => true,
    newsSites: 3,
    hrefOf: String,
    open: () => undefined,
  } as unknown as PopupApi;
  const root = await shown(api);
  await act(async () => {
    await vi.advanceTimersByTimeAsync(60_000);
  });
  expect(root.textContent).not.toContain('popupWorking');
  expect(root.querySelector('.state h1')?.textContent).toBe(said);
  expect(root.textContent?.includes('commonRetry')).toBe(said === 'popupFailed');
});

test('a permission that the browser does not give is said, and may be asked for again', async () => {
  const setAutomatic = vi.fn(async () => false);
  const inject = vi.fn(() => Promise.reject(new Failure('no-annotator', 'No.')));
  const api = {
    tab: async () => ({ id: 1, url: 'https://kabar.example/', site: 'kabar.example' }),
    pageState: async () => null,
    inject,
    marksOnClick: async () => false,
    automatic: async () => false,
    setAutomatic,
    newsSites: 3,
    hrefOf: String,
    open: () => undefined,
  } as unknown as PopupApi;
  const root = await shown(api);
  const settle = () => act(async () => void (await vi.advanceTimersByTimeAsync(1000)));
  await settle();
  const always = () =>
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('popupAlwaysHere'));
  expect(root.querySelector('[role=alert]')).toBeNull();
  always()?.click();
  await settle();
  expect(root.querySelector('[role=alert]')?.textContent).toBe('welcomeDeclined');
  always()?.click();
  await settle();
  expect(setAutomatic).toHaveBeenCalledTimes(2);
  expect(inject).not.toHaveBeenCalled();
});
