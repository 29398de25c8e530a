const PATHS = {
  alert: 'M8 2.5v7M8 12v1.5',
  back: 'M10 3.5L5.5 8l4.5 4.5',
  bars: 'M2.5 13.5h11M4.5 13.5V8M8 13.5V3M11.5 13.5V6',
  calendar: 'M2.5 3.5h11v10h-11zM2.5 6.8h11M5.5 1.8v3M10.5 1.8v3',
  check: 'M3 8.5l3.2 3.2L13 5',
  clip: 'M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3M5 6.5h6M5 9.5h4',
  clock: 'M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zM8 4.5V8l2.5 1.8',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M3.5 6L8 10.5 12.5 6',
  download: 'M8 2.5v8M4.5 7.5L8 11l3.5-3.5M2.5 13.5h11',
  external: 'M9.5 2.5h4v4M13.2 2.8L7.5 8.5M11.5 9.5v4h-9v-9h4',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  folder: 'M2 3.5h4.5L8 5.5h6v7H2z',
  forward: 'M6 3.5L10.5 8 6 12.5',
  institution: 'M2 13.5h12M3 6.5h10L8 2.8zM4.5 7v6M8 7v6M11.5 7v6',
  library: 'M3 2.5v11M6.5 2.5v11M9.6 3l3 10.3',
  list: 'M2.5 3.5h11M2.5 8h11M2.5 12.5h11',
  lock: 'M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  more: 'M2.4 8h1.8M7.1 8h1.8M11.8 8h1.8',
  note: 'M2.5 2.5h11v7.5L10 13.5H2.5zM13.5 10H10v3.5M5 6h6M5 9h3',
  pencil: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3z',
  person: 'M10.6 5.2a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0zM3 13.8c0-2.9 2.2-4.3 5-4.3s5 1.4 5 4.3',
  plus: 'M8 3v10M3 8h10',
  search: 'M11.2 7a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0zM10.2 10.2L14 14',
  settings: 'M2.5 4.5h4.5M11 4.5h2.5M2.5 11.5H5M9 11.5h4.5M9 2.8v3.4M7 9.8v3.4',
  stop: 'M4 4h8v8H4z',
  tag: 'M2.5 2.5h5.2l5.8 5.8-5.2 5.2-5.8-5.8zM5.4 5.4h.2',
  trash: 'M2.5 4.5h11M6 4.3V2.5h4v1.8M4 4.5l.7 9h6.6l.7-9',
  undo: 'M5.5 3L2.5 6l3 3M3 6h7a3.5 3.5 0 0 1 0 7H6',
  up: 'M3.5 10L8 5.5l4.5 4.5',
  upload: 'M8 11V3M4.5 6L8 2.5 11.5 6M2.5 13.5h11',
  words: 'M2.5 3h11v10h-11zM5 6h6M5 8.5h6M5 11h3',
} as const;

export type IconName = keyof typeof PATHS;

/** Always decoration: the words stand beside it, or in the label of what holds it. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="i" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The mark of the product with its name. */
export function Brand() {
  return (
    <span class="brand">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <rect width="20" height="20" rx="4" fill="var(--so-brand-plate)" />
        <path d="M9 4h2l4.6 8.6H4.4z" fill="var(--so-brand-beam)" />
        <path d="M4.4 15.5h11.2" stroke="var(--so-brand-line)" stroke-width="2" />
      </svg>
      Sorot
    </span>
  );
}
