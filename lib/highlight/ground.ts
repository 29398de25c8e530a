import type { Ground } from './style.ts';

/** Red, green, blue and opacity, 0 to 1. */
type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads a computed colour: "rgb(…)", "rgba(…)", "color(srgb …)"; null for other colour spaces. */
export function colourOf(computed: string): Colour | null {
  const match = /^(rgba?|color)\((?:srgb )?([^a-z]+)\)$/i.exec(computed);
  const [r, g, b, alpha = 1] =
    match?.[2]
      ?.split(/[\s,/]+/)
      .filter(Boolean)
      .map(Number) ?? [];
  if (r === undefined || g === undefined || b === undefined || Number.isNaN(r + g + b + alpha)) return null;
  const scale = match?.[1] === 'color' ? 1 : 255;
  return [r / scale, g / scale, b / scale, alpha];
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance([r, g, b]: Colour): number {
  const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** Boxes around an article that are asked for their background: more than any template has. */
const MOST = 60;

/**
 * Whether words stand on a light or a dark ground: by the nearest background that covers, else by the colour of the words
 * themselves (pictures and gradients behind them cannot be read).
 */
export function groundOf(element: Element): Ground {
  let asked = 0;
  for (let at: Element | null = element; at !== null && asked < MOST; at = at.parentElement, asked++) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const colour = colourOf(backgroundColor);
    if (colour !== null && colour[3] > 0.5) return luminance(colour) > 0.18 ? 'light' : 'dark';
    if (backgroundImage !== 'none' || (colour === null && backgroundColor !== '')) break;
  }
  const ink = colourOf(getComputedStyle(element).color);
  return ink !== null && luminance(ink) > 0.35 ? 'dark' : 'light';
}
