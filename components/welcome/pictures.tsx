import { useT } from '../i18n.tsx';

/* The three pictures of the first-run page: drawn with the tokens, so that they follow light, dark and forced colours. */

export function MarkPicture() {
  const t = useT();
  return (
    <svg class="pic" viewBox="0 0 320 184" role="img" aria-label={t('welcomePicMark')} fill="none">
      <path d="M.5.5h319v183H.5z" fill="var(--so-paper)" stroke="var(--so-rule)" />
      <path d="M24 27h200" stroke="var(--so-ink)" stroke-width="6" />
      <path d="M24 41h120" stroke="var(--so-ink)" stroke-width="6" />
      <path d="M24 69h56" class="sk" />
      <path d="M86 60h117v18h-117z" fill="var(--so-official-tint)" />
      <text x="88" y="73" class="sv" textLength="113" lengthAdjust="spacingAndGlyphs">
        Ratna Kusumadewi
      </text>
      <path d="M88 78h113" stroke="var(--so-official-line)" stroke-width="2" />
      <path d="M211 69h84" class="sk" />
      <path d="M24 93h88" class="sk" />
      <path d="M118 84h164v18h-164z" fill="var(--so-institution-tint)" />
      <text x="120" y="97" class="sv" textLength="160" lengthAdjust="spacingAndGlyphs">
        Bawaslu Tanah Lembayung
      </text>
      <path
        d="M121 102h159"
        stroke="var(--so-institution-line)"
        stroke-width="2.6"
        stroke-linecap="round"
        stroke-dasharray="0 5"
      />
      <path d="M24 117h132" class="sk" />
      <path d="M164 108h120v18h-120z" fill="var(--so-date-tint)" />
      <text x="166" y="121" class="sv" textLength="116" lengthAdjust="spacingAndGlyphs">
        Selasa (20/9/2024)
      </text>
      <path d="M166 126h116" stroke="var(--so-date-line)" stroke-width="2" stroke-dasharray="6 3" />
      <path d="M24 141h40" class="sk" />
      <path d="M70 132h96v18h-96z" fill="var(--so-person-tint)" />
      <text x="72" y="145" class="sv" textLength="92" lengthAdjust="spacingAndGlyphs">
        Gregorius Natu
      </text>
      <path d="M72 150.5h92" stroke="var(--so-person-line)" stroke-width="1" />
      <path d="M174 141h110" class="sk" />
      <path d="M24 165h180" class="sk" />
    </svg>
  );
}

export function AskPicture() {
  const t = useT();
  return (
    <svg class="pic" viewBox="0 0 320 184" role="img" aria-label={t('welcomePicAsk')} fill="none">
      <path d="M.5.5h319v183H.5z" fill="var(--so-paper)" stroke="var(--so-rule)" />
      <path d="M24 25h36" class="sk" />
      <path d="M66 16h117v18h-117z" fill="var(--so-official-tint-on)" />
      <text x="68" y="29" class="sv on" textLength="113" lengthAdjust="spacingAndGlyphs">
        Ratna Kusumadewi
      </text>
      <path d="M191 25h104" class="sk" />
      <path d="M24 60h34" class="sk" />
      <path d="M24 84h34" class="sk" />
      <path d="M24 108h34" class="sk" />
      <path d="M24 132h34" class="sk" />
      <path d="M24 156h34" class="sk" />
      <path d="M66.5 36.5h224v128h-224z" fill="var(--so-raised)" stroke="var(--so-edge)" />
      <path d="M66 36h225" stroke="var(--so-official-line)" stroke-width="3" />
      <text x="80" y="61" class="sn">
        Ratna Kusumadewi
      </text>
      <text x="80" y="79" class="su">
        Plt Bupati Tanah Lembayung
      </text>
      <path d="M66.5 91.5h224" stroke="var(--so-rule)" />
      <g transform="translate(80 103)" stroke="var(--so-official-line)">
        <path d="M0 17h20M23 17h34M60 17h30M93 17h44M140 17h20M163 17h34" stroke="var(--so-edge)" stroke-width="2" />
        <path d="M8 3v10M70 3v10M84 3v10M150 3v10M182 3v10" stroke-width="2" />
        <path d="M34 3v10" stroke="var(--so-official-text)" stroke-width="4" />
      </g>
      <path d="M80.5 132.5h66v22h-66zM154.5 132.5h72v22h-72z" stroke="var(--so-edge)" />
      <path d="M90 143.5l3 3 6-7" stroke="var(--so-ink)" stroke-width="1.5" />
      <text x="104" y="148" class="sv-ink" fill="var(--so-ink)">
        {t('cardRight')}
      </text>
      <text x="166" y="148" class="sv-ink" fill="var(--so-ink)">
        {t('cardCorrect')}
      </text>
    </svg>
  );
}

export function ClipPicture() {
  const t = useT();
  return (
    <svg class="pic" viewBox="0 0 320 184" role="img" aria-label={t('welcomePicClip')} fill="none">
      <path d="M.5.5h319v183H.5z" fill="var(--so-paper)" stroke="var(--so-rule)" />
      <path d="M24 27h150" stroke="var(--so-ink)" stroke-width="6" />
      <path d="M24 41h92" class="sk" />
      <g transform="translate(206 22)" stroke="var(--so-official-line)" stroke-width="2">
        <path d="M2 0v12M20 0v12M26 0v12M60 0v12M84 0v12" />
        <path d="M0 12.5h90" stroke="var(--so-rule)" stroke-width="1" />
      </g>
      <path d="M24 57.5h272" stroke="var(--so-rule)" />
      <path d="M24 73h164" stroke="var(--so-ink)" stroke-width="6" />
      <path d="M24 87h70" class="sk" />
      <g transform="translate(206 68)" stroke="var(--so-official-line)" stroke-width="2">
        <path d="M12 0v12M18 0v12M52 0v12M70 0v12" />
        <path d="M0 12.5h90" stroke="var(--so-rule)" stroke-width="1" />
      </g>
      <path d="M24 103.5h272" stroke="var(--so-rule)" />
      {DAYS.map((day, index) => (
        <Day key={day.id} index={index} {...day} />
      ))}
    </svg>
  );
}

/** Phase of the calendar behind a day, and how many event dates fall on it. */
const DAYS = [1, 0, 2, 1, 3, 2, 0, 1, 0, 2, 1, 4].map((dates, index) => ({
  id: `day ${index}`,
  phase: index < 4 ? 1 : index < 10 ? 2 : 3,
  dates,
}));

interface DayProps {
  readonly index: number;
  readonly phase: number;
  readonly dates: number;
}

function Day({ index, phase, dates }: DayProps) {
  const x = 24 + 23 * index;
  const lines = Array.from({ length: dates }, (_, n) => `M${x + 4} ${154 - 6 * n}h13`).join('');
  return (
    <>
      <path d={`M${x} 126h21v34h-21z`} class={`p${phase}`} />
      <path d={lines} stroke="var(--so-date-line)" stroke-width="3" />
    </>
  );
}
