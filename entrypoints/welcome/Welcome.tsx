import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Brand, Icon } from '../../components/Icon.tsx';
import { useT } from '../../components/i18n.tsx';
import { Shortcuts } from '../../components/Shortcuts.tsx';
import { PermissionForm, type Reach } from '../../components/welcome/PermissionForm.tsx';
import { AskPicture, ClipPicture, MarkPicture } from '../../components/welcome/pictures.tsx';

/** What the page asks of the browser. */
export interface WelcomeApi {
  choice(): Promise<Reach | null>;
  /** To be called first thing in a click. @returns false when the browser was asked and the reader declined */
  choose(reach: Reach): Promise<boolean>;
  shortcuts(): Promise<Readonly<Record<string, string>>>;
  readonly newsSites: number;
  readonly sampleUrl: string;
}

/** First run: what Sorot does in three pictures, when it may read, and the keys. */
export function Welcome({ api }: { readonly api: WelcomeApi }) {
  const t = useT();
  const [reach, setReach] = useState<Reach>('click');
  const [answer, setAnswer] = useState<'saved' | 'declined' | null>(null);
  const [shortcuts, setShortcuts] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    document.title = t('welcomeTitle');
    void api.choice().then(
      (chosen) => chosen && setReach(chosen),
      () => undefined,
    );
    void api.shortcuts().then(setShortcuts, () => undefined);
  }, []);
  const save = (): void =>
    void api.choose(reach).then(
      (agreed) => setAnswer(agreed ? 'saved' : 'declined'),
      () => setAnswer('declined'),
    );
  const key = (command: string): string => shortcuts[command] ?? '';
  return (
    <main class="fr">
      <Brand />
      <h1>
        {t('welcomeHeadStart')} <span class="mk mk-o">{t('welcomeHeadWho')}</span>,{' '}
        <span class="mk mk-i">{t('welcomeHeadBody')}</span> {t('welcomeHeadAnd')}{' '}
        <span class="mk mk-d">{t('welcomeHeadWhen')}</span> {t('welcomeHeadEnd')}
      </h1>
      <p class="lead">{t('welcomeLead')}</p>
      <div class="pics">
        <div>
          <MarkPicture />
          <h2>{t('welcomeMark')}</h2>
          <p>{t('welcomeMarkDetail')}</p>
        </div>
        <div>
          <AskPicture />
          <h2>{t('welcomeAsk')}</h2>
          <p>{t('welcomeAskDetail')}</p>
        </div>
        <div>
          <ClipPicture />
          <h2>{t('welcomeClip')}</h2>
          <p>{t('welcomeClipDetail')}</p>
        </div>
      </div>
      <div class="cols">
        <PermissionForm
          value={reach}
          newsSites={api.newsSites}
          onChange={(next) => {
            setReach(next);
            setAnswer(null);
          }}
        >
          <div class="go">
            <Button look="main" size="large" onClick={save}>
              {t('welcomeSave')}
            </Button>
            <a href={api.sampleUrl}>{t('welcomeSample')}</a>
            <p class="said" role="status">
              {answer && <Icon name={answer === 'saved' ? 'check' : 'alert'} />}
              {answer && t(answer === 'saved' ? 'welcomeSaved' : 'welcomeDeclined')}
            </p>
          </div>
        </PermissionForm>
        <section class="sec keys">
          <h2 class="sec-h">{t('shortcutsTitle')}</h2>
          <Shortcuts
            shortcuts={[
              { what: t('shortcutMark'), keys: [key('mark-page')] },
              { what: t('shortcutStep'), keys: [key('next-mark'), key('previous-mark')] },
              { what: t('shortcutCorrect'), keys: ['B'] },
              { what: t('shortcutClip'), keys: [key('clip-page')] },
            ]}
          />
          <p class="vow">
            <Icon name="lock" />
            <span>
              <b>{t('welcomeVow')}</b> {t('welcomeVowDetail')}
            </span>
          </p>
        </section>
      </div>
    </main>
  );
}
