import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button, IconButton } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';

export interface MenuItem {
  readonly label: string;
  readonly onSelect: () => void;
  /** Set on items of which one or some are chosen. */
  readonly checked?: boolean;
  readonly hint?: string;
  /** A line above this item. */
  readonly divided?: boolean;
}

interface MenuButtonProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Icon alone, or icon and words. */
  readonly icon?: IconName;
  readonly words?: ComponentChildren;
  readonly look?: 'edge' | 'quiet';
  readonly align?: 'start' | 'end';
  readonly above?: boolean;
}

/** A button that opens a menu: arrows, Home, End and letters move, Escape closes and gives the focus back. */
export function MenuButton({
  label,
  items,
  icon,
  words,
  look = 'edge',
  align = 'end',
  above = false,
}: MenuButtonProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  const entries = (): HTMLButtonElement[] => [...(menu.current?.querySelectorAll('button') ?? [])];
  const close = (giveBack: boolean): void => {
    setOpen(false);
    if (giveBack) button.current?.focus();
  };
  const focusOn = (index: number): void => {
    const all = entries();
    all.at(index % (all.length || 1))?.focus();
  };

  useEffect(() => {
    if (!open) return;
    focusOn(0);
    const outside = ({ target }: Event): void => {
      if (!(target instanceof Node && anchor.current?.contains(target))) close(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const all = entries();
    const at = all.findIndex((entry) => entry.matches(':focus'));
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      focusOn(to < 0 ? all.length - 1 : to);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close(true);
    } else if (event.key === 'Tab') close(false);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const starts = (b: HTMLButtonElement): boolean =>
        (b.textContent ?? '').trim().toLowerCase().startsWith(event.key.toLowerCase());
      const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find(starts);
      next?.focus();
    }
  };

  const common = {
    buttonRef: button,
    'aria-haspopup': 'menu',
    'aria-expanded': open ? 'true' : 'false',
    'aria-controls': open ? id : undefined,
    onClick: () => setOpen(!open),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || open) return;
      event.preventDefault();
      setOpen(true);
    },
  } as const;
  return (
    <span class="menu-anchor" ref={anchor}>
      {words !== undefined ? (
        <Button {...common} look={look} {...(icon ? { icon } : {})}>
          {words}
          <Icon name={open ? 'up' : 'down'} />
        </Button>
      ) : (
        <IconButton {...common} icon={icon ?? 'more'} label={label} />
      )}
      {open && (
        <div
          ref={menu}
          id={id}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          class={['menu', align === 'start' ? 'at-start' : '', above ? 'above' : ''].join(' ').trim()}
          onKeyDown={onKeyDown}
        >
          {items.map((item) => (
            <Item
              key={item.label}
              item={item}
              onSelect={() => {
                close(true);
                item.onSelect();
              }}
            />
          ))}
        </div>
      )}
    </span>
  );
}

function Item({ item, onSelect }: { readonly item: MenuItem; readonly onSelect: () => void }) {
  const state =
    item.checked === undefined
      ? ({ role: 'menuitem' } as const)
      : ({ role: 'menuitemcheckbox', 'aria-checked': item.checked } as const);
  return (
    <>
      {item.divided && <hr />}
      <button type="button" {...state} tabIndex={-1} onClick={onSelect}>
        {item.label}
        {item.checked && (
          <span class="end">
            <Icon name="check" />
          </span>
        )}
        {item.hint && <span class="end">{item.hint}</span>}
      </button>
    </>
  );
}
