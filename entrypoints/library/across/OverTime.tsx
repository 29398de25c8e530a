import { SectionHeading } from '../../../components/feedback.tsx';
import { useT } from '../../../components/i18n.tsx';
import { WeekTable } from '../../../components/library/WeekTable.tsx';
import type { Profile, Seen } from '../../../lib/store/profile.ts';
import { type Axis, axisOf, daysLater, mentionsByWeek, monthStep, type WeekMentions } from './over-time.ts';
import { shadeOf, stagesBetween } from './phases.ts';

/** Offices in the picture; the table behind it has all that were read. */
const DRAWN = 8;

interface OverTimeProps {
  readonly profile: Profile;
  /** YYYY-MM-DD, where the reader is. */
  readonly today: string;
}

/** Offices as they were seen, a dot for a clipping, and mentions by week, over the stages of the elections. */
export function OverTime({ profile, today }: OverTimeProps) {
  const t = useT();
  const axis = axisOf(profile.latest.map(({ day }) => day));
  if (!axis) return null;
  const { offices } = profile;
  const person = profile.identity.type === 'person';
  const weeks = mentionsByWeek(profile.latest);
  const most = Math.max(1, ...weeks.map(({ mentions }) => mentions));
  return (
    <section class="sec">
      <SectionHeading end={offices.length > 0 && t('profileSeenOnly')}>
        {t(offices.length > 0 ? 'profileOffices' : 'profileWeeks')}
      </SectionHeading>
      <div class={`ot ${person ? 'k-o' : 'k-i'}`} aria-hidden="true">
        <Ground axis={axis} today={today} />
        {offices.slice(0, DRAWN).map((office) => (
          <div key={office.text} class="ot-row">
            <p>
              <span class="clip1" title={office.text}>
                {office.text}
              </span>
              <span class="sub num">{t.count('libraryClippings', office.clippings)}</span>
            </p>
            <Dots axis={axis} office={office} />
          </div>
        ))}
        <div class="ot-row ot-weeks">
          <p>
            {t('profileWeeks')}
            <span class="sub num">{t('overviewMost', t.format.number(most))}</span>
          </p>
          <div class="ot-bars">
            {weeks.map((week) => (
              <WeekBar key={week.monday} axis={axis} week={week} most={most} />
            ))}
          </div>
        </div>
        <Months axis={axis} />
      </div>
      <p class="legend">
        <span>
          <i class="sw p2" />
          {t('stageCampaign')}
        </span>
        <span>
          <i class="sw p4" />
          {t('stageVoting')}
        </span>
      </p>
      <details class="behind">
        <summary>{t('overviewTable')}</summary>
        {offices.length > 0 && <OfficeTable offices={offices} />}
        <WeekTable
          head={t('profileMentions')}
          weeks={weeks.map(({ monday, mentions }) => ({ monday, count: mentions }))}
        />
      </details>
    </section>
  );
}

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
const inside = (share: number): number => Math.min(1, Math.max(0, share));

/** Behind all rows: months, stages that shade more than a little, today. */
function Ground({ axis, today }: { readonly axis: Axis; readonly today: string }) {
  const end = axis.months.at(-1) ?? today;
  const stages = stagesBetween(axis.months[0] ?? today, end, null).filter((stage) => shadeOf(stage) > 1);
  const now = axis.at(today);
  return (
    <div class="ot-ground">
      {stages.map((stage) => {
        const [begin, after] = [inside(axis.at(stage.start)), inside(axis.at(daysLater(stage.end, 1)))];
        return (
          <i
            key={`${stage.name} ${stage.start}`}
            class={`p${shadeOf(stage)}`}
            style={{ left: percent(begin), width: percent(after - begin) }}
          />
        );
      })}
      {axis.months.map((month) => (
        <i key={month} class="ot-month" style={{ left: percent(axis.at(month)) }} />
      ))}
      {now > 0 && now < 1 && <i class="ot-today" style={{ left: percent(now) }} />}
    </div>
  );
}

function Dots({ axis, office }: { readonly axis: Axis; readonly office: Seen }) {
  return (
    <svg class="ot-dots" height="20" aria-hidden="true">
      <line x1={percent(axis.at(office.first))} x2={percent(axis.at(office.last))} y1="10" y2="10" />
      {[...new Set(office.days)].map((day) => (
        <circle key={day} cx={percent(axis.at(day))} cy="10" r="3" />
      ))}
    </svg>
  );
}

interface WeekBarProps {
  readonly axis: Axis;
  readonly week: WeekMentions;
  readonly most: number;
}

function WeekBar({ axis, week, most }: WeekBarProps) {
  const [begin, end] = [inside(axis.at(week.monday)), inside(axis.at(daysLater(week.monday, 7)))];
  const height = percent(week.mentions / most);
  return <b style={{ left: percent(begin), width: `max(2px, calc(${percent(end - begin)} - 2px))`, height }} />;
}

function Months({ axis }: { readonly axis: Axis }) {
  const t = useT();
  const step = monthStep(axis);
  return (
    <div class="ot-months">
      {axis.months.slice(0, -1).map((month, i) =>
        i % step === 0 ? (
          <span key={month} style={{ left: percent(axis.at(month)) }}>
            {t.format.monthName(month.slice(0, 7), 'short')}
            {(i === 0 || month.slice(5, 7) === '01' || step === 12) && ` ${month.slice(0, 4)}`}
          </span>
        ) : null,
      )}
    </div>
  );
}

function OfficeTable({ offices }: { readonly offices: readonly Seen[] }) {
  const t = useT();
  return (
    <table class="seen">
      <thead>
        <tr>
          <th scope="col">{t('profileOffice')}</th>
          <th scope="col">{t('profileSeen')}</th>
          <th scope="col" class="num">
            {t('acrossClippings')}
          </th>
        </tr>
      </thead>
      <tbody>
        {offices.map(({ text, first, last, clippings }) => (
          <tr key={text}>
            <td>{text}</td>
            <td class="num">{t.format.value(first === last ? first : `${first}/${last}`)}</td>
            <td class="num">{t.format.number(clippings)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
