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
export const MOST_COLOURS = 60;

/**
 * The colours that tell on which ground words stand, as computed: that of the words, and those of the boxes around them, from
 * the nearest on. What cannot be read (pictures and gradients) ends it.
 */
export function coloursAround(element: Element): string[] {
  const colours = [getComputedStyle(element).color];
  for (let at: Element | null = element; at !== null && colours.length < MOST_COLOURS; at = at.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    colours.push(backgroundColor);
    if (backgroundImage !== 'none' || backgroundColor.startsWith('rgb(')) break;
  }
  return colours;
}

/** Whether words stand on a light or a dark ground: by the nearest background that covers, else by the words' own colour. */
export function groundOf([words = '', ...backgrounds]: readonly string[]): Ground {
  for (const background of backgrounds) {
    const colour = colourOf(background);
    if (colour !== null && colour[3] > 0.5) return luminance(colour) > 0.18 ? 'light' : 'dark';
    if (colour === null && background !== '') break;
  }
  const ink = colourOf(words);
  return ink !== null && luminance(ink) > 0.35 ? 'dark' : 'light';
}
