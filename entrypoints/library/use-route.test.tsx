// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { goWhenKnown, useRoute } from './router.ts';

const Shown = () => <p>{useRoute().view}</p>;

test('an address that changes as soon as the view stands is followed', async () => {
  location.hash = '#/export';
  render(<Shown />, document.body);
  expect(document.body.textContent).toBe('export');
  history.replaceState(null, '', '#/overview');
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await act(async () => undefined);
  expect(document.body.textContent).toBe('overview');
});

test('a view that had to be asked for does not call back a reader who has gone elsewhere', async () => {
  location.hash = '#/people';
  await goWhenKnown(Promise.resolve({ view: 'overview' }));
  expect(location.hash).toBe('#/overview');

  const gone = goWhenKnown(Promise.resolve({ view: 'people', q: '' }));
  location.hash = '#/lexicon';
  await gone;
  expect(location.hash).toBe('#/lexicon');
});
