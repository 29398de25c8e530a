import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextField } from '../../../components/Field.tsx';
import { useT } from '../../../components/i18n.tsx';
import { SuggestField } from '../../../components/SuggestField.tsx';
import { regionName } from '../../../lib/search/region-name.ts';
import { type Identity, listIdentities } from '../../../lib/store/identities.ts';
import { useLive } from '../use-live.ts';

interface AskProps {
  readonly title: string;
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

/** Asks for one line of text. */
export function TextDialog({ title, label, value, note, onSave, onClose }: AskProps) {
  const t = useT();
  const [text, setText] = useState(value);
  const clean = text.trim().replace(/\s+/g, ' ');
  const ready = clean !== '' && clean !== value;
  return (
    <Dialog
      small
      title={title}
      onClose={onClose}
      footer={<Foot ready={ready} label={t('commonSave')} onClose={onClose} />}
    >
      <form
        id={FORM}
        class="dlg-text"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) onSave(clean);
        }}
      >
        <TextField label={label} value={text} maxLength={200} onInput={setText} />
        <p class="note-text">{note}</p>
      </form>
    </Dialog>
  );
}

/** Names that are offered. */
const SUGGESTED = 12;

interface JoinProps {
  readonly identity: Identity;
  readonly onJoin: (key: string) => void;
  readonly onClose: () => void;
}

/** Asks who else is the same. */
export function JoinDialog({ identity, onJoin, onClose }: JoinProps) {
  const t = useT();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState('');
  const found = useLive(
    (db) => listIdentities(db, identity.type, { query, limit: SUGGESTED + 1 }),
    [query, identity.type],
  );
  const others = (found.value ?? []).filter(({ key }) => !identity.keys.includes(key)).slice(0, SUGGESTED);
  const options = others.map(({ key, name, region, clippings }) => {
    const where = region ? `${regionName(region)}, ` : '';
    return { value: key, label: `${name} (${where}${t.count('profileIn', clippings)})` };
  });
  return (
    <Dialog
      small
      title={t('profileJoinWith', identity.name)}
      onClose={onClose}
      footer={<Foot ready={chosen !== ''} label={t('joinSame')} onClose={onClose} />}
    >
      <form
        id={FORM}
        class="dlg-text"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen) onJoin(chosen);
        }}
      >
        <SuggestField
          label={t('libraryWho')}
          text={options.find(({ value }) => value === chosen)?.label ?? ''}
          options={options}
          // What stands in brackets is told of a name, and no part of it.
          onType={(words) => setQuery(words.replace(/ \(.*/, ''))}
          onChoose={setChosen}
        />
        <p class="note-text">{t('profileJoinNote')}</p>
      </form>
    </Dialog>
  );
}

const FORM = 'profile-asks';

function Foot({
  ready,
  label,
  onClose,
}: {
  readonly ready: boolean;
  readonly label: string;
  readonly onClose: () => void;
}) {
  const t = useT();
  return (
    <>
      <span class="end" />
      <Button look="quiet" onClick={onClose}>
        {t('commonCancel')}
      </Button>
      <Button look="main" type="submit" form={FORM} disabled={!ready}>
        {label}
      </Button>
    </>
  );
}
