import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button, IconButton } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { useT } from './i18n.tsx';

interface ProgressProps {
  readonly label: string;
  readonly done: number;
  /** Null while it is not known yet. */
  readonly total: number | null;
}

export function Progress({ label, done, total }: ProgressProps) {
  const share = total ? Math.min(100, Math.floor((done / total) * 100)) : 0;
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={total ? share : undefined}
    >
      <i style={{ width: `${share}%` }} />
    </div>
  );
}

interface EmptyStateProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly actions?: ComponentChildren;
  /** 1 when it is the heading of the view. */
  readonly level?: 1 | 2;
}

/** Nothing here: says why, and what to do. */
export function EmptyState({ title, children, actions, level = 2 }: EmptyStateProps) {
  return (
    <div class="empty">
      {level === 1 ? <h1 class="strong">{title}</h1> : <h2>{title}</h2>}
      {children && <p>{children}</p>}
      {actions && <div class="acts">{actions}</div>}
    </div>
  );
}

interface LookProps {
  readonly icon?: IconName;
  readonly children: ComponentChildren;
  readonly action?: { readonly label: string; readonly onClick: () => void };
}

/** The lamp: something here wants looking at. */
export function Look({ icon = 'alert', children, action }: LookProps) {
  return (
    <div class="look">
      <Icon name={icon} />
      <div>{children}</div>
      {action && <Button onClick={action.onClick}>{action.label}</Button>}
    </div>
  );
}

interface SectionHeadingProps {
  readonly children: ComponentChildren;
  readonly count?: number;
  readonly end?: ComponentChildren;
}

/** Heading of a section; the ink rule above belongs to the section. */
export function SectionHeading({ children, count, end }: SectionHeadingProps) {
  const t = useT();
  return (
    <h2 class="sec-h">
      {children}
      {count !== undefined && <span class="n num">{t.format.number(count)}</span>}
      {end && <span class="end">{end}</span>}
    </h2>
  );
}

export interface ToastContent {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
  readonly failed?: boolean;
}

/** How long a message with nothing to decide stays; one with an undo stays until it is dismissed or replaced. */
const TOAST_MS = 6000;

/** Short messages at the lower edge, read out as they come. */
export function Toasts({
  toasts,
  onDismiss,
}: {
  readonly toasts: readonly ToastContent[];
  readonly onDismiss: (id: number) => void;
}) {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} onDismiss={() => onDismiss(toast.id)} />
      ))}
    </div>
  );
}

function Toast({ toast, onDismiss }: { readonly toast: ToastContent; readonly onDismiss: () => void }) {
  const t = useT();
  useEffect(() => {
    if (toast.undo || toast.failed) return;
    const timer = setTimeout(onDismiss, TOAST_MS);
    return () => clearTimeout(timer);
  }, [toast.id]);
  return (
    <div class="toast">
      <Icon name={toast.failed ? 'alert' : 'check'} />
      <p>{toast.text}</p>
      {toast.undo && (
        <Button
          look="quiet"
          icon="undo"
          onClick={() => {
            toast.undo?.();
            onDismiss();
          }}
        >
          {t('commonUndo')}
        </Button>
      )}
      <IconButton icon="close" label={t('commonDismiss')} onClick={onDismiss} />
    </div>
  );
}
