import { useState } from 'preact/hooks';
import { Button } from '../../../components/Button.tsx';
import { useT } from '../../../components/i18n.tsx';
import { MenuButton, type MenuItem } from '../../../components/Menu.tsx';
import { pagesFollow } from '../../../lib/follow.ts';
import type { LexiconDecision } from '../../../lib/model/user-lexicon.ts';
import { library } from '../../../lib/store/database.ts';
import { decideIdentity } from '../../../lib/store/identities.ts';
import { addLexiconEntry, removeLexiconEntry } from '../../../lib/store/lexicon.ts';
import type { Profile } from '../../../lib/store/profile.ts';
import { findClippings } from '../../../lib/store/queries.ts';
import { goWhenKnown, type Route } from '../router.ts';
import { attempt, say } from '../toasts.ts';
import { JoinDialog, TextDialog } from './ProfileDialogs.tsx';

type Asking = 'name' | 'office' | 'join' | null;

const exportOf = async (identity: readonly string[]): Promise<Route> => ({
  view: 'export',
  collection: null,
  ids: await findClippings(await library(), { identity }),
});

/** What can be done with a person or institution: correct how it is marked from now on, join it with another, export its clippings. */
export function ProfileActions({ profile }: { readonly profile: Profile }) {
  const t = useT();
  const [asking, setAsking] = useState<Asking>(null);
  const { identity, offices, spellings } = profile;
  const done = (): void => setAsking(null);

  /** For all pages that are read from now on: what is clipped stays as it was found. */
  const decide = (decision: LexiconDecision): void =>
    attempt(t, async () => {
      done();
      const db = await library();
      const kind = identity.type === 'institution' ? 'institution' : offices.length > 0 ? 'official' : 'person';
      const printed = spellings.map(({ text }) => text);
      const entry = await addLexiconEntry(db, {
        scope: { where: 'everywhere' },
        subject: { kind, name: identity.name, spellings: printed.length > 0 ? printed : [identity.name] },
        decision,
      });
      pagesFollow();
      say(t('profileDecided'), {
        undo: () =>
          attempt(t, async () => {
            await removeLexiconEntry(db, entry.id);
            pagesFollow();
          }),
      });
    });
  const join = (other: string): void =>
    attempt(t, async () => {
      done();
      const db = await library();
      await decideIdentity(db, identity.asked, other, true);
      say(t('joinJoined'), { undo: () => attempt(t, async () => decideIdentity(db, identity.asked, other, null)) });
    });
  const exportAll = (): void => attempt(t, () => goWhenKnown(exportOf(identity.keys)));

  const items: MenuItem[] = [{ label: t('profileRename'), onSelect: () => setAsking('name') }];
  if (identity.type === 'person') items.push({ label: t('profileSetOffice'), onSelect: () => setAsking('office') });
  items.push({ label: t('profileReject'), onSelect: () => decide({ do: 'reject' }), divided: true });
  return (
    <div class="profile-acts">
      <MenuButton label={t('cardCorrect')} words={t('cardCorrect')} icon="pencil" items={items} />
      <Button onClick={() => setAsking('join')}>{t('profileJoin')}</Button>
      <Button icon="download" onClick={exportAll}>
        {t('libraryExport')}
      </Button>
      {asking === 'name' && (
        <TextDialog
          title={t('profileRename')}
          label={t('lexiconFieldName')}
          value={identity.name}
          note={t('profileFromNowOn')}
          onSave={(name) => decide({ do: 'name', name })}
          onClose={done}
        />
      )}
      {asking === 'office' && (
        <TextDialog
          title={t('profileSetOffice')}
          label={t('lexiconFieldOffice')}
          value={offices[0]?.text ?? ''}
          note={t('profileFromNowOn')}
          onSave={(office) => decide({ do: 'office', office })}
          onClose={done}
        />
      )}
      {asking === 'join' && <JoinDialog identity={identity} onJoin={join} onClose={done} />}
    </div>
  );
}
