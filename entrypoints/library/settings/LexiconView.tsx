import { useEffect, useState } from 'preact/hooks';
import { IconButton } from '../../../components/Button.tsx';
import { SearchField } from '../../../components/Field.tsx';
import { EmptyState } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { KindLabel } from '../../../components/kinds.tsx';
import { siteOf } from '../../../lib/clipping/canonical.ts';
import { pagesFollow } from '../../../lib/follow.ts';
import type { MessageKey, Translator } from '../../../lib/i18n.ts';
import type { LexiconDecision, LexiconEntry } from '../../../lib/model/user-lexicon.ts';
import { library } from '../../../lib/store/database.ts';
import { changeLexiconEntry, listLexicon, removeLexiconEntry } from '../../../lib/store/lexicon.ts';
import { go } from '../router.ts';
import { attempt, say } from '../toasts.ts';
import { useLive } from '../use-live.ts';
import { LexiconForm } from './LexiconForm.tsx';

/** The reader's own lexicon: every decision about marks, to be looked through and taken back. */
export function LexiconView({ q }: { readonly q: string }) {
  const t = useT();
  const entries = useLive(listLexicon, []);
  useEffect(() => {
    document.title = `${t('settingsLexicon')} – Sorot`;
  }, []);
  const [open, setOpen] = useState<string | null>(null);
  const words = q.toLowerCase();
  const nameOf = ({ subject }: LexiconEntry): string =>
    subject.kind === 'date' ? t.format.value(subject.name) : subject.name;
  const shown = [...(entries.value ?? [])]
    .reverse()
    .filter((e) => [nameOf(e), ...e.subject.spellings].some((text) => text.toLowerCase().includes(words)));
  const remove = (entry: LexiconEntry): void =>
    attempt(t, async () => {
      const db = await library();
      await removeLexiconEntry(db, entry.id);
      pagesFollow();
      say(t('lexiconRemoved', nameOf(entry)), {
        undo: () =>
          attempt(t, async () => {
            // Under its own id: it must not come back above decisions that were made after it.
            await changeLexiconEntry(db, entry);
            pagesFollow();
          }),
      });
    });
  const change = (entry: LexiconEntry, changed: LexiconEntry): void =>
    attempt(t, async () => {
      const db = await library();
      await changeLexiconEntry(db, changed);
      pagesFollow();
      setOpen(null);
      say(t('lexiconChanged', nameOf(entry)), {
        undo: () =>
          attempt(t, async () => {
            await changeLexiconEntry(db, entry);
            pagesFollow();
          }),
      });
    });
  return (
    <main class="main settings" tabIndex={-1}>
      <h1 class="page-title">{t('settingsLexicon')}</h1>
      <p class="settings-note">{t('settingsLexiconDetail')}</p>
      {(entries.value?.length ?? 0) > 0 && (
        <div class="settings-field">
          <SearchField
            label={t('lexiconSearch')}
            value={q}
            onInput={(text) => go({ view: 'lexicon', q: text }, true)}
          />
        </div>
      )}
      {entries.value && shown.length === 0 && (
        <EmptyState title={t(q ? 'libraryNoMatch' : 'lexiconEmpty')}>
          {t(q ? 'libraryNoMatchDetail' : 'lexiconEmptyDetail')}
        </EmptyState>
      )}
      <ul class="rows lexicon">
        {shown.map((entry) => (
          <li key={entry.id}>
            <div>
              <b>{nameOf(entry)}</b>
              <span>
                <KindLabel kind={entry.subject.kind} /> {decisionText(entry.decision, t)}
              </span>
            </div>
            <span class="note-text">
              {entry.scope.where === 'everywhere'
                ? t('lexiconEverywhere')
                : t('lexiconOnlyHere', siteOf(entry.scope.canonicalUrl))}
              {', '}
              {t.format.shortDay(entry.createdAt)}
            </span>
            <span class="lexicon-acts">
              <IconButton
                icon="pencil"
                label={t('lexiconEdit', nameOf(entry))}
                aria-expanded={open === entry.id}
                onClick={() => setOpen(open === entry.id ? null : entry.id)}
              />
              <IconButton icon="trash" label={t('lexiconRemove', nameOf(entry))} onClick={() => remove(entry)} />
            </span>
            {open === entry.id && (
              <LexiconForm entry={entry} onSave={(changed) => change(entry, changed)} onClose={() => setOpen(null)} />
            )}
          </li>
        ))}
      </ul>
    </main>
  );
}

const SIMPLE = {
  confirm: 'lexiconConfirm',
  reject: 'lexiconReject',
  split: 'lexiconSplit',
  add: 'lexiconAdd',
} as const satisfies Record<string, MessageKey>;

const KINDS_AS = {
  official: 'lexiconIsOfficial',
  institution: 'lexiconIsInstitution',
  date: 'lexiconIsDate',
  person: 'lexiconIsPerson',
} as const satisfies Record<string, MessageKey>;

function decisionText(decision: LexiconDecision, t: Translator): string {
  switch (decision.do) {
    case 'kind':
      return t(KINDS_AS[decision.kind]);
    case 'span':
      return t('lexiconSpan', decision.text);
    case 'office':
      return decision.office === null ? t('lexiconNoOffice') : t('lexiconOffice', decision.office);
    case 'name':
      return t('lexiconName', decision.name);
    case 'date':
      return t('lexiconDate', t.format.value(decision.iso));
    case 'join':
      return t('lexiconJoin', decision.name);
    default:
      return t(SIMPLE[decision.do]);
  }
}
