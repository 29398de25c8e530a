import { useEffect, useId, useState } from 'preact/hooks';
import { Labelled, type Option } from './Field.tsx';
import { useT } from './i18n.tsx';

interface SuggestFieldProps {
  readonly label: string;
  /** What is chosen, as text; '' for nothing. */
  readonly text: string;
  readonly options: readonly Option[];
  /** Any text may be chosen, not only what is suggested. */
  readonly free?: boolean;
  readonly onType?: (text: string) => void;
  /** The value of an option, the text itself when it is free, or '' */
  readonly onChoose: (value: string) => void;
}

/** A line of text with suggestions; takes effect when a suggestion is picked, on Enter, and on leaving the field. */
export function SuggestField({ label, text, options, free = false, onType, onChoose }: SuggestFieldProps) {
  const t = useT();
  const id = useId();
  const [typed, setTyped] = useState(text);
  const [unknown, setUnknown] = useState(false);
  useEffect(() => setTyped(text), [text]);
  const optionOf = (words: string): Option | undefined =>
    options.find((option) => option.label.toLocaleLowerCase() === words.toLocaleLowerCase());
  const choose = (words: string): void => {
    const option = optionOf(words);
    setUnknown(words !== '' && !option && !free);
    if (words === text) return;
    if (words === '') onChoose('');
    else if (option) onChoose(option.value);
    else if (free) onChoose(words);
  };
  return (
    <Labelled id={id} label={label}>
      <input
        id={id}
        class="field"
        list={`${id}-list`}
        autocomplete="off"
        value={typed}
        aria-invalid={unknown}
        aria-describedby={unknown ? `${id}-unknown` : undefined}
        onInput={(event) => {
          const words = event.currentTarget.value;
          setTyped(words);
          setUnknown(false);
          onType?.(words.trim());
          // A suggestion that was picked, not typed.
          if (!(event instanceof InputEvent) || event.inputType === 'insertReplacementText') choose(words.trim());
        }}
        onChange={(event) => choose(event.currentTarget.value.trim())}
      />
      <datalist id={`${id}-list`}>
        {options.map(({ value, label }) => (
          <option key={value} value={label} />
        ))}
      </datalist>
      {unknown && (
        <p class="note-text" id={`${id}-unknown`} role="status">
          {t('libraryNotListed')}
        </p>
      )}
    </Labelled>
  );
}
