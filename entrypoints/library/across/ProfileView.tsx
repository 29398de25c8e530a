import { useEffect, useState } from 'preact/hooks';
import { EmptyState, SectionHeading } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { BarTable } from '../../../components/library/BarTable.tsx';
import type { MessageKey } from '../../../lib/i18n.ts';
import { regionName } from '../../../lib/search/region-name.ts';
import { library } from '../../../lib/store/database.ts';
import { decideIdentity, type JoinReason, partIdentity } from '../../../lib/store/identities.ts';
import { partsOfKey } from '../../../lib/store/identity-key.ts';
import { type Profile, profileOf, READ_AT_FIRST } from '../../../lib/store/profile.ts';
import { readHeads } from '../../../lib/store/queries.ts';
import { formatRoute } from '../router.ts';
import { listOf } from '../routes.ts';
import { attempt, say } from '../toasts.ts';
import { useLive } from '../use-live.ts';
import { localDay } from './calendar.ts';
import { identityBars } from './identity-bars.ts';
import { OverTime } from './OverTime.tsx';
import { ProfileActions } from './ProfileActions.tsx';

/** So many times as many are read when more is asked for. */
const MORE = 10;

/** Regions and days that are listed, of each. */
const MOST_FACTS = 8;

/** Clippings that are listed; the rest is a search away. */
const LISTED = 100;

/** What the clippings say of one person or institution. */
export function ProfileView({ of }: { readonly of: string }) {
  const t = useT();
  const [most, setMost] = useState({ of, count: READ_AT_FIRST });
  // Another person's page begins anew.
  const count = most.of === of ? most.count : READ_AT_FIRST;
  const profile = useLive((db) => profileOf(db, of, count), [of, count]);
  const title = profile.value?.identity.name;
  useEffect(() => {
    if (title) document.title = `${title} – Sorot`;
  }, [title]);
  return (
    <main class="main across" tabIndex={-1}>
      {profile.state === 'ready' && !profile.value && (
        <EmptyState title={t('profileGone')}>{t('profileGoneDetail')}</EmptyState>
      )}
      {profile.value && (
        <Content key={of} profile={profile.value} onMore={() => setMost({ of, count: count * MORE })} />
      )}
    </main>
  );
}

function Content({ profile, onMore }: { readonly profile: Profile; readonly onMore: () => void }) {
  const t = useT();
  const { identity, offices, spellings } = profile;
  const person = identity.type === 'person';
  const mentions = profile.latest.reduce((sum, told) => sum + told.mentions, 0);
  const latest = [...offices].sort((a, b) => (a.last < b.last ? 1 : -1))[0];
  return (
    <>
      <header class="ph">
        <div class="ph-head">
          <h1>
            <span class={`as-mark ${person ? 'mk-o' : 'mk-i'}`}>{identity.name}</span>
          </h1>
          <ProfileActions profile={profile} />
        </div>
        {latest && (
          <p>
            <b class="strong">{latest.text}</b>, {t('profileLatest', t.format.shortDay(latest.last))}
          </p>
        )}
        <p>
          {t.count('profileIn', identity.clippings)}
          {profile.latest.length === profile.total && `, ${t.count('profileMentioned', mentions)}`}{' '}
          {identity.region && `(${regionName(identity.region)})`}
          {profile.latest.length < profile.total && (
            <span class="note-text">
              {' '}
              {t('profileRead', t.format.number(profile.latest.length))}{' '}
              <button type="button" class="link" onClick={onMore}>
                {t('profileReadMore')}
              </button>
            </span>
          )}
        </p>
        <p class="as-printed">
          {spellings.slice(0, 12).map(({ text, count }, index) => (
            <span key={text}>
              {index > 0 && ', '}
              {text}
              <b class="num">{t.format.number(count)}</b>
            </span>
          ))}
        </p>
      </header>
      <Joined profile={profile} />
      <OverTime profile={profile} today={localDay(new Date())} />
      <div class="two">
        <Clippings profile={profile} />
        <div>
          <Together profile={profile} />
          <Regions profile={profile} />
          <EventDays profile={profile} />
        </div>
      </div>
    </>
  );
}

const REASONS: Readonly<Record<JoinReason, MessageKey>> = {
  'region-within': 'joinWithinRegion',
  'no-other': 'joinOnlyOne',
  'by-hand': 'joinByHand',
};

/** Why several names are taken for one; and the ways to say otherwise. */
function Joined({ profile }: { readonly profile: Profile }) {
  const t = useT();
  const { identity } = profile;
  const join = (other: string): void =>
    attempt(t, async () => {
      const db = await library();
      await decideIdentity(db, identity.asked, other, true);
      say(t('joinJoined'), { undo: () => attempt(t, async () => decideIdentity(db, identity.asked, other, null)) });
    });
  const part = (other: string): void =>
    attempt(t, async () => {
      const back = await partIdentity(await library(), identity, other);
      say(t('joinSplit'), { undo: () => attempt(t, back) });
    });
  if (identity.joined.length === 0 && identity.namesakes.length === 0) return null;
  return (
    <section class="sec">
      <SectionHeading>{t('joinTitle')}</SectionHeading>
      <ul class="rows joined">
        {identity.joined.map(({ key, name, reason }) => (
          <li key={key}>
            <span>
              {withRegion(name, key)} <span class="note-text">{t(REASONS[reason])}</span>
            </span>
            <button type="button" class="link" onClick={() => part(key)}>
              {t('joinNotSame')}
            </button>
          </li>
        ))}
        {identity.namesakes.map((key) => (
          <li key={key}>
            <span>
              {withRegion(identity.name, key)} <span class="note-text">{t('joinNamesake')}</span>
            </span>
            <button type="button" class="link" onClick={() => join(key)}>
              {t('joinSame')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function withRegion(name: string, key: string): string {
  const { region } = partsOfKey(key);
  return region ? `${name} (${regionName(region)})` : name;
}

function Clippings({ profile }: { readonly profile: Profile }) {
  const t = useT();
  const told = profile.latest.slice(0, LISTED);
  const ids = told.map(({ id }) => id);
  const heads = useLive((db) => readHeads(db, ids), [ids.join()]);
  const byId = new Map((heads.value ?? []).map((head) => [head.id, head]));
  const person = profile.identity.type === 'person';
  return (
    <section class="sec">
      <SectionHeading count={profile.total} end={t('sortPublishedNewest')}>
        {t('profileClippings')}
      </SectionHeading>
      <table class="told">
        <thead>
          <tr>
            <th scope="col">{t('profileDay')}</th>
            <th scope="col">{t('profileHeadline')}</th>
            {person && <th scope="col">{t('profilePrinted')}</th>}
            <th scope="col" class="num">
              {t('profileMentions')}
            </th>
          </tr>
        </thead>
        <tbody>
          {told.flatMap(({ id, day, mentions, office, guess }) => {
            const head = byId.get(id);
            if (!head) return [];
            return [
              <tr key={id}>
                <td class="muted">{t.format.shortDay(day)}</td>
                <td>
                  <a class="press strong" href={formatRoute({ ...listOf({ kind: 'all' }), open: id })}>
                    {head.title}
                  </a>
                  <span class="sub">
                    {head.siteName} {!person && guess && <span class="flag">{t('flagGuess')}</span>}
                  </span>
                </td>
                {person && (
                  <td class={office ? undefined : 'muted'}>
                    {guess && <span class="flag">{t('flagGuess')}</span>} {office ?? t('profileNoOffice')}
                  </td>
                )}
                <td class="num">{t.format.number(mentions)}</td>
              </tr>,
            ];
          })}
        </tbody>
      </table>
      {profile.total > 1 && (
        <p>
          <a class="link" href={formatRoute({ ...listOf({ kind: 'all' }), filters: { who: profile.identity.key } })}>
            {t('profileAll', t.format.number(profile.total))}
          </a>
        </p>
      )}
    </section>
  );
}

function Together({ profile }: { readonly profile: Profile }) {
  const t = useT();
  const shown = profile.together.slice(0, 12);
  if (shown.length === 0) return null;
  return (
    <section class="sec">
      <SectionHeading end={t('acrossClippings')}>{t('profileTogether')}</SectionHeading>
      <BarTable bars={identityBars(shown)} />
    </section>
  );
}

/** Regions of the offices, or of the body itself, as they were seen in clippings. */
function Regions({ profile }: { readonly profile: Profile }) {
  const t = useT();
  if (profile.regions.length === 0) return null;
  return (
    <section class="sec">
      <SectionHeading end={t('acrossClippings')}>{t('profileRegions')}</SectionHeading>
      <ul class="rows tally">
        {profile.regions.slice(0, MOST_FACTS).map(({ text, clippings }) => (
          <li key={text}>
            <span>{regionName(text)}</span>
            <span class="num">{t.format.number(clippings)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The latest days of events that the same clippings tell of; each leads to these clippings. */
function EventDays({ profile }: { readonly profile: Profile }) {
  const t = useT();
  const latest = profile.days.slice(-MOST_FACTS).reverse();
  if (latest.length === 0) return null;
  return (
    <section class="sec">
      <SectionHeading end={t('acrossClippings')}>{t('profileDays')}</SectionHeading>
      <ul class="rows tally">
        {latest.map(({ day, clippings }) => (
          <li key={day}>
            <a
              class="press"
              href={formatRoute({
                ...listOf({ kind: 'all' }),
                filters: { who: profile.identity.key, eventFrom: day, eventTo: day },
              })}
            >
              {t.format.weekdayAndDay(day)}
            </a>
            <span class="num">{t.format.number(clippings)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
