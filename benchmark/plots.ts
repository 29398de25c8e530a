/**
 * Draws how cost grows, from the tables of benchmark/RESULTS.md into docs/pictures: `node benchmark/plots.ts`. Both axes are
 * logarithmic: work that grows with its size is a line at 45 degrees.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Line {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

interface Plot {
  readonly file: string;
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly lines: readonly Line[];
}

const ROOT = join(import.meta.dirname, '..');
const results = readFileSync(join(ROOT, 'benchmark', 'RESULTS.md'), 'utf8');

/** Cells of the first table in a section. */
function rowsOf(section: string): string[][] {
  const from = results.indexOf(`<!-- ${section} -->`);
  const to = results.indexOf(`<!-- /${section} -->`);
  if (from < 0 || to < from) return [];
  return results
    .slice(from, to)
    .split('\n')
    .filter((line) => /^\| [^-]/.test(line))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const number = (cell: string | undefined): number => Number((cell ?? '').replaceAll(',', ''));

/** Rows as lines: one for each name, a point for each size. */
function linesOf(rows: readonly (readonly [name: string, x: number, y: number])[]): Line[] {
  const lines = new Map<string, [number, number][]>();
  for (const [name, x, y] of rows) if (x > 0 && y > 0) lines.set(name, [...(lines.get(name) ?? []), [x, y]]);
  return [...lines].filter(([, points]) => points.length > 1).map(([name, points]) => ({ name, points }));
}

const plots: Plot[] = [
  {
    file: 'growth-recognition.svg',
    title: 'Recognising an article',
    x: 'words',
    y: 'milliseconds',
    lines: linesOf(
      rowsOf('recognition')
        .filter(([what]) => what === 'whole pipeline')
        .map(([what = '', words, ms]) => [what, number(words), number(ms)] as const),
    ),
  },
  {
    file: 'growth-painting.svg',
    title: 'Painting marks',
    x: 'marks',
    y: 'milliseconds of the main thread',
    lines: linesOf(
      rowsOf('painting').map(([size = '', name = '', ms]) => [name, number(size.split('/')[0]), number(ms)] as const),
    ),
  },
];

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [700, 360, 64, 240, 40, 48];
const DASHES = ['', '6 3', '2 3', '8 3 2 3', '1 4', '12 4'];

function draw({ title, x, y, lines }: Plot): string {
  const all = lines.flatMap((line) => line.points);
  const scale = (values: readonly number[], from: number, to: number) => {
    const low = 10 ** Math.floor(Math.log10(Math.min(...values)));
    const high = 10 ** Math.ceil(Math.log10(Math.max(...values) * 1.0001));
    const at = (value: number): number => from + ((to - from) * Math.log10(value / low)) / Math.log10(high / low);
    const ticks: number[] = [];
    for (let tick = low; tick <= high * 1.001; tick *= 10) ticks.push(tick);
    return { at, ticks };
  };
  const across = scale(
    all.map(([value]) => value),
    LEFT,
    WIDTH - RIGHT,
  );
  const up = scale(
    all.map(([, value]) => value),
    HEIGHT - BOTTOM,
    TOP,
  );
  const text = (content: string, left: number, top: number, anchor = 'middle'): string =>
    `<text x="${left.toFixed(1)}" y="${top.toFixed(1)}" text-anchor="${anchor}">${content}</text>`;
  const grid = [
    ...across.ticks.map(
      (tick) =>
        `<path class="g" d="M${across.at(tick).toFixed(1)} ${TOP}V${HEIGHT - BOTTOM}"/>${text(tick.toLocaleString('en'), across.at(tick), HEIGHT - BOTTOM + 16)}`,
    ),
    ...up.ticks.map(
      (tick) =>
        `<path class="g" d="M${LEFT} ${up.at(tick).toFixed(1)}H${WIDTH - RIGHT}"/>${text(tick.toLocaleString('en'), LEFT - 6, up.at(tick) + 4, 'end')}`,
    ),
  ];
  const drawn = lines.map(({ name, points }, i) => {
    const path = points.map(([a, b]) => `${across.at(a).toFixed(1)} ${up.at(b).toFixed(1)}`).join('L');
    const key = TOP + 10 + 22 * i;
    const dash = DASHES[i % DASHES.length];
    const style = `class="l${i === 0 ? ' own' : ''}"${dash ? ` stroke-dasharray="${dash}"` : ''}`;
    return `<path ${style} d="M${path}"/><path ${style} d="M${WIDTH - RIGHT + 12} ${key}h24"/>${text(name, WIDTH - RIGHT + 42, key + 4, 'start')}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}: ${y} by ${x}">
<style>
text { font: 12px system-ui, sans-serif; fill: #4b5358; }
.t { font-weight: 600; font-size: 14px; fill: #15181a; }
.g { stroke: #dfe4e6; fill: none; }
.l { stroke: #6b757b; stroke-width: 1.5; fill: none; }
.own { stroke: #b84f00; stroke-width: 3; }
@media (prefers-color-scheme: dark) {
  text { fill: #b3bcc1; } .t { fill: #e8ebec; } .g { stroke: #333a3e; } .l { stroke: #98a3aa; } .own { stroke: #f5803e; }
}
</style>
<text class="t" x="${LEFT}" y="22">${title}</text>
${[...grid, ...drawn].join('\n')}
${text(x, (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12)}
<text transform="translate(16 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${y}</text>
</svg>
`;
}

for (const plot of plots) {
  if (plot.lines.length === 0) {
    console.log(`skipped: no figures for ${plot.file}`);
    continue;
  }
  writeFileSync(join(ROOT, 'docs', 'pictures', plot.file), draw(plot));
  console.log(`docs/pictures/${plot.file}`);
}
