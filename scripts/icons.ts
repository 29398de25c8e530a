/** Draws the toolbar and store icons from the brand mark: `npx node scripts/icons.ts`. The same input gives the same bytes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

const SIZES = [16, 32, 48, 128];

const root = new URL('..', import.meta.url);
const svg = readFileSync(new URL('components/brand.svg', root), 'utf8');
mkdirSync(new URL('public/icon/', root), { recursive: true });
for (const size of SIZES) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
    .render()
    .asPng();
  writeFileSync(new URL(`public/icon/${size}.png`, root), png);
  console.log(`public/icon/${size}.png  ${png.length} bytes`);
}
