import { useId, useRef, useState } from 'preact/hooks';
import { Labelled } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { useT } from './i18n.tsx';

/** What is kept of a label: no spaces around, one between words, no commas, at most 60 characters. */
export const cleanTag = (text: string): string =>
  text.replaceAll(',', ' ').replace(/\s+/gu, ' ').trim().slice(0, 60).trim();

interface TagInputProps {
  readonly label: string;
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  /** Labels used before, offered while typing. */
  readonly known?: readonly string[];
}

/** Labels as chips: Enter or comma adds, Backspace in an empty field removes the last. */
export function TagInput({ label, tags, onChange, known = [] }: TagInputProps) {
  const t = useT();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState('');
  const add = (text: string): void => {
    const tag = cleanTag(text);
    setDraft('');
    if (tag && !tags.some((other) => other.toLowerCase() === tag.toLowerCase())) onChange([...tags, tag]);
  };
  const remove = (tag: string): void => {
    onChange(tags.filter((other) => other !== tag));
    input.current?.focus();
  };
  return (
    <Labelled id={id} label={label}>
      <div class="field tags">
        {tags.map((tag) => (
          <Tag key={tag} onRemove={() => remove(tag)} removeLabel={t('commonRemoveTag', tag)}>
            {tag}
          </Tag>
        ))}
        <input
          ref={input}
          id={id}
          value={draft}
          placeholder={t('commonAddTag')}
          list={known.length > 0 ? `${id}-known` : undefined}
          maxLength={60}
          onInput={(event) => {
            const { value } = event.currentTarget;
            if (value.endsWith(',')) add(value);
            else setDraft(value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && draft.trim() !== '') {
              event.preventDefault();
              add(draft);
            } else if (event.key === 'Backspace' && draft === '' && tags.length > 0) onChange(tags.slice(0, -1));
          }}
          onBlur={() => draft.trim() !== '' && add(draft)}
        />
        {known.length > 0 && (
          <datalist id={`${id}-known`}>
            {known
              .filter((tag) => !tags.includes(tag))
              .map((tag) => (
                <option key={tag} value={tag} />
              ))}
          </datalist>
        )}
      </div>
    </Labelled>
  );
}

interface TagProps {
  readonly children: string;
  readonly onRemove?: () => void;
  readonly removeLabel?: string;
}

/** A label, or a filter that is on; with `onRemove` it can be taken away. */
export function Tag({ children, onRemove, removeLabel }: TagProps) {
  return (
    <span class="tag">
      <span class="clip1">{children}</span>
      {onRemove && (
        <button type="button" aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
          <Icon name="close" />
        </button>
      )}
    </span>
  );
}
