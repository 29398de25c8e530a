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
  const root = document.createElement('div');
  await act(async () => {
    render(
      <Language t={t as never}>
        <Popup api={api} />
      </Language>,
      root,
    );
  });
  await act(async () => {
    await vi.advanceTimersByTimeAsync(60_000);
  });
  expect(root.textContent).not.toContain('popupWorking');
  expect(root.querySelector('.state h1')?.textContent).toBe(said);
  expect(root.textContent?.includes('commonRetry')).toBe(said === 'popupFailed');
});
