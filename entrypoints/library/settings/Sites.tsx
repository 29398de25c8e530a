import { useEffect, useState } from 'preact/hooks';
import { Button, IconButton } from '../../../components/Button.tsx';
import { Check } from '../../../components/Field.tsx';
import { SectionHeading } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { siteOf } from '../../../lib/clipping/canonical.ts';
import { NEWS_SITES } from '../../../lib/news-sites.ts';
import {
  allowNewsSites,
  allowSite,
  grantedOrigins,
  keepChoice,
  revoke,
  siteOfOrigin,
} from '../../../lib/permissions.ts';
import { isOff, type Settings, withoutSites } from '../../../lib/settings.ts';
import { attempt, say } from '../toasts.ts';

interface SitesProps {
  readonly settings: Settings;
  readonly onChange: (part: Partial<Settings>) => void;
}

/** What Sorot may read by itself: each site can be switched off, or its permission given back, at once. */
export function Sites({ settings, onChange }: SitesProps) {
  const t = useT();
  const [origins, setOrigins] = useState<readonly string[]>([]);
  const [draft, setDraft] = useState('');
  const refresh = (): void => void grantedOrigins().then(setOrigins, () => undefined);
  useEffect(refresh, []);
  const { sitesOff } = settings;
  const take = (gone: readonly string[]): void =>
    attempt(t, async () => {
      const done = await revoke(gone);
      refresh();
      say(t(done ? 'settingsRevoked' : 'settingsNotRevoked'), { failed: !done });
    });
  const add = (): void => {
    const site = siteOf(/^https?:\/\//.test(draft.trim()) ? draft.trim() : `https://${draft.trim()}`);
    if (!site.includes('.')) {
      say(t('settingsSiteWrong'), { failed: true });
      return;
    }
    // No await before the request: the browser asks only while it handles the click.
    attempt(t, async () => {
      const agreed = await allowSite(site);
      if (agreed) setDraft('');
      refresh();
      say(agreed ? t('settingsSiteAdded', site) : t('welcomeDeclined'), { failed: !agreed });
    });
  };
  return (
    <section class="panel">
      <SectionHeading count={origins.length}>{t('settingsSites')}</SectionHeading>
      <p class="settings-note">{t(origins.length > 0 ? 'settingsSitesDetail' : 'settingsNoSites')}</p>
      <Check checked={settings.automatic} onChange={(automatic) => onChange({ automatic })}>
        {t('settingsAutomatic')}
      </Check>
      <ul class="rows sites">
        {origins.map((origin) => {
          const site = siteOfOrigin(origin);
          const off = site !== null && isOff(site, sitesOff);
          return (
            <li key={origin}>
              {site === null ? (
                <span>{t('settingsEverySite', origin)}</span>
              ) : (
                <Check
                  checked={settings.automatic && !off}
                  onChange={(on) =>
                    onChange({
                      automatic: on || settings.automatic,
                      sitesOff: on ? withoutSites(sitesOff, [site]) : [...sitesOff, site],
                    })
                  }
                >
                  {site}
                </Check>
              )}
              <IconButton icon="close" label={t('settingsRevoke', site ?? origin)} onClick={() => take([origin])} />
            </li>
          );
        })}
      </ul>
      <form
        class="settings-add"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          class="field"
          aria-label={t('settingsAddSite')}
          placeholder="kabar.example"
          value={draft}
          onInput={(event) => setDraft(event.currentTarget.value)}
        />
        <Button type="submit">{t('settingsAddSite')}</Button>
      </form>
      <p class="settings-acts">
        <Button
          onClick={() =>
            attempt(t, async () => {
              const agreed = await allowNewsSites();
              refresh();
              if (!agreed) say(t('welcomeDeclined'), { failed: true });
            })
          }
        >
          {t.count('settingsAllowNews', NEWS_SITES.length)}
        </Button>
        {origins.length > 0 && (
          <Button
            look="quiet"
            onClick={() => {
              void keepChoice('click').catch(() => undefined);
              take(origins);
            }}
          >
            {t('settingsRevokeAll')}
          </Button>
        )}
      </p>
      <details>
        <summary>{t('settingsNewsList')}</summary>
        <p class="note-text">{NEWS_SITES.join(', ')}</p>
      </details>
    </section>
  );
}
