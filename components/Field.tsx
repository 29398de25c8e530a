import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { IconButton } from './Button.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { useT } from './i18n.tsx';

interface LabelledProps {
  /** Of the field that the label names. */
  readonly id: string;
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A field below its label. */
export const Labelled = ({ id, label, children }: LabelledProps) => (
  <div>
    <label class="label" for={id}>
      {label}
    </label>
    {children}
  </div>
);

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly placeholder?: string;
  /** Lines; more than one makes a text area. */
  readonly lines?: number;
  readonly maxLength?: number;
}

/** A labelled line or area of text. */
export function TextField({ label, value, onInput, lines = 1, ...rest }: TextProps) {
  const id = useId();
  const take = ({ currentTarget }: { readonly currentTarget: { readonly value: string } }): void =>
    onInput(currentTarget.value);
  return (
    <Labelled id={id} label={label}>
      {lines > 1 ? (
        <textarea id={id} class="field" rows={lines} value={value} onInput={take} {...rest} />
      ) : (
        <input id={id} class="field" value={value} onInput={take} {...rest} />
      )}
    </Labelled>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A labelled day, YYYY-MM-DD; '' when none is chosen. */
export function DayField({ label, value, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label}>
      <input
        id={id}
        class="field"
        type="date"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Labelled>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  readonly icon?: IconName;
  /** Shows the label above instead of only to assistive technology. */
  readonly labelled?: boolean;
}

/** A choice of one among several. */
export function Select({ label, value, options, onChange, icon, labelled = false }: SelectProps) {
  const id = useId();
  const select = (
    <span class={icon ? 'select has-icon' : 'select'}>
      {icon && <Icon name={icon} />}
      <select
        id={id}
        class="field"
        value={value}
        aria-label={labelled ? undefined : label}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
  if (!labelled) return select;
  return (
    <Labelled id={id} label={label}>
      {select}
    </Labelled>
  );
}

interface CheckProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A check box with its words. */
export function Check({ checked, onChange, children, class: classes }: CheckProps) {
  return (
    <label class={classes ?? 'check-row'}>
      <input
        type="checkbox"
        class="check"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of two or three, side by side: radio buttons by another look. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>) {
  const name = useId();
  return (
    <div class="seg" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.label}
        </label>
      ))}
    </div>
  );
}

interface SearchProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** The key that leads here from anywhere in the view. */
  readonly shortcut?: string;
}

export function SearchField({ label, value, onInput, shortcut }: SearchProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="search">
      <Icon name="search" />
      <input
        ref={input}
        class="field"
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        aria-keyshortcuts={shortcut}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          onInput('');
        }}
      />
      {value !== '' ? (
        <IconButton
          class="clear"
          icon="close"
          label={t('commonClearSearch')}
          onClick={() => {
            onInput('');
            input.current?.focus();
          }}
        />
      ) : (
        shortcut && (
          <span class="key" aria-hidden="true">
            {shortcut}
          </span>
        )
      )}
    </div>
  );
}
