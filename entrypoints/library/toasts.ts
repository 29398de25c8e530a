import { signal } from '@preact/signals';
import { failureText } from '../../components/failure.ts';
import type { ToastContent } from '../../components/feedback.tsx';
import { failureOf } from '../../lib/failure.ts';
import type { Translator } from '../../lib/i18n.ts';

/** Messages at the lower edge; the newest replaces what came before, so that there is one "undo" at a time. */
export const toasts = signal<readonly ToastContent[]>([]);

let last = 0;

export function say(text: string, more: { readonly undo?: () => void; readonly failed?: boolean } = {}): void {
  last += 1;
  toasts.value = [{ id: last, text, ...more }];
}

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

/** Runs an edit; what goes wrong is said, never swallowed. */
export function attempt(t: Translator, work: () => Promise<void>): void {
  work().catch((error) => say(failureText(t, failureOf(error)), { failed: true }));
}
