// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { type Meeting, meeting } from './desk.ts';

const made = vi.fn();
vi.mock('./annotator.ts', () => ({
  Annotator: class {
    alive = true;
    leave = vi.fn();
    constructor() {
      made();
    }
  },
}));
const { default: script } = await import('./index.ts');
const run = (): void => script.main();

const end = vi.fn();
beforeEach(() => {
  made.mockClear();
  end.mockClear();
  delete meeting().annotator;
  meeting().scout = { end } as never as Required<Meeting>['scout'];
});

test('put in twice, it runs once', () => {
  run();
  run();
  expect(made).toHaveBeenCalledTimes(1);
});

test('one that an older version has left behind leaves first', () => {
  const leave = vi.fn();
  meeting().annotator = { alive: false, leave } as never as Required<Meeting>['annotator'];
  run();
  expect(leave).toHaveBeenCalledTimes(1);
  expect(made).toHaveBeenCalledTimes(1);
});

test('nobody looks out for an article any longer', () => {
  run();
  expect(end).toHaveBeenCalledTimes(1);
});

test('data that the browser shows is no page', () => {
  vi.spyOn(document, 'contentType', 'get').mockReturnValue('application/xml');
  run();
  expect(made).not.toHaveBeenCalled();
});
