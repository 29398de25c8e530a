import { Segments } from '../../../components/Field.tsx';
import { useT } from '../../../components/i18n.tsx';
import { besideEachOther } from '../../../lib/clipping/changes.ts';
import type { MessageKey } from '../../../lib/i18n.ts';
import type { Choice, Choices, Conflict } from '../../../lib/import/import.ts';
import type { Clipping } from '../../../lib/model/clipping.ts';
import type { Difference } from '../../../lib/store/rows.ts';

interface ConflictListProps {
  readonly total: number;
  readonly conflicts: readonly Conflict[];
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
}

const CHOICES = ['here', 'file', 'both'] as const satisfies readonly Choice[];
const CHOICE_NAMES: Readonly<Record<Choice, MessageKey>> = {
  here: 'importHere',
  file: 'importInFile',
  both: 'importBoth',
};

const DIFFERENCES: Readonly<Record<Difference, MessageKey>> = {
  text: 'differText',
  title: 'differTitle',
  note: 'differNote',
  tags: 'differTags',
  collections: 'differCollections',
  annotations: 'differAnnotations',
  status: 'differStatus',
  trash: 'differTrash',
  other: 'differOther',
};

/** What fits into two boxes: how each clipping writes it. */
const SHOWN = [
  ['title', (clipping) => clipping.title],
  ['note', (clipping) => clipping.note],
  ['tags', (clipping) => clipping.tags.join(', ')],
] as const satisfies readonly (readonly [Difference, (clipping: Clipping) => string])[];

/** Clippings that are here and in the file, but differ: for each a choice, or one for all. */
export function ConflictList({ total, conflicts, choices, onChoices }: ConflictListProps) {
  const t = useT();
  const options = CHOICES.map((value) => ({ value, label: t(CHOICE_NAMES[value]) }));
  return (
    <div class="cfs">
      <div class="cfs-h">
        <h3>{t.count('importConflicts', total)}</h3>
        <span class="end">
          <span>{t('importForAll')}</span>
          {CHOICES.map((choice) => (
            <button
              key={choice}
              type="button"
              class="link"
              onClick={() => onChoices({ otherwise: choice, single: new Map() })}
            >
              {t(CHOICE_NAMES[choice])}
            </button>
          ))}
        </span>
      </div>
      <ul>
        {conflicts.map(({ n, here, file, differences }) => (
          <li key={n} class="cf">
            <div>
              <h4>{here.title}</h4>
              <p class="note-text">{differences.map((difference) => t(DIFFERENCES[difference])).join('; ')}</p>
            </div>
            <Segments
              label={t('importChoiceFor', here.title)}
              value={choices.single?.get(n) ?? choices.otherwise}
              options={options}
              onChange={(choice) =>
                onChoices({ ...choices, single: new Map([...(choices.single ?? []), [n, choice]]) })
              }
            />
            {SHOWN.filter(([difference]) => differences.includes(difference)).map(([difference, textOf]) => (
              <Compared key={difference} here={here} file={file} textOf={textOf} />
            ))}
          </li>
        ))}
      </ul>
      {total > conflicts.length && (
        <p class="note-text more">{t('importMore', t.format.number(total - conflicts.length))}</p>
      )}
    </div>
  );
}

interface ComparedProps {
  readonly here: Clipping;
  readonly file: Clipping;
  readonly textOf: (clipping: Clipping) => string;
}

/** One field of both clippings, with the words that only one of them has on the lamp. */
function Compared({ here, file, textOf }: ComparedProps) {
  const t = useT();
  const [ofHere, ofFile] = besideEachOther(textOf(here), textOf(file));
  const sides = [
    { head: t('importHereAt', t.format.instant(here.updatedAt)), runs: ofHere },
    { head: t('importFileAt', t.format.instant(file.updatedAt)), runs: ofFile },
  ];
  return (
    <div class="cmp">
      {sides.map(({ head, runs }) => (
        <div key={head}>
          <b>{head}</b>
          <p>{runs.length === 0 ? '–' : runs.map(({ own, text }, i) => (own ? <ins key={i}>{text}</ins> : text))}</p>
        </div>
      ))}
    </div>
  );
}
