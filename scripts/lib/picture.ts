/** A picture of opaque pixels: three bytes each, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** A picture with another one on it. */
export function paste(onto: Picture, picture: Picture, left: number, top: number): Picture {
  const rgb = onto.rgb.slice();
  for (let y = 0; y < picture.height; y++) {
    const row = picture.rgb.subarray(y * picture.width * 3, (y + 1) * picture.width * 3);
    rgb.set(row, ((top + y) * onto.width + left) * 3);
  }
  return { ...onto, rgb };
}

/** A picture within a frame of one colour. */
export function framed(picture: Picture, width: number, [r, g, b]: readonly [number, number, number]): Picture {
  const around = { width: picture.width + 2 * width, height: picture.height + 2 * width };
  const rgb = new Uint8Array(around.width * around.height * 3);
  for (let i = 0; i < rgb.length; i += 3) rgb.set([r, g, b], i);
  return paste({ ...around, rgb }, picture, width, width);
}

/**
 * The picture with rare colours, mostly the shades at the edges of letters, replaced by frequent ones no farther away than `distance`: too
 * little to be seen, and the file is a third shorter.
 */
export function fewerColours(picture: Picture, distance: number): Picture {
  const { rgb } = picture;
  const counts = new Map<number, number>();
  for (let i = 0; i < rgb.length; i += 3) counts.set(colourAt(rgb, i), (counts.get(colourAt(rgb, i)) ?? 0) + 1);
  const kept: number[] = [];
  const becomes = new Map<number, number>();
  for (const [colour] of [...counts].sort((a, b) => b[1] - a[1])) {
    const near = kept.find((other) => apart(colour, other) <= distance);
    if (near === undefined) kept.push(colour);
    becomes.set(colour, near ?? colour);
  }
  const out = new Uint8Array(rgb.length);
  for (let i = 0; i < rgb.length; i += 3) {
    const colour = becomes.get(colourAt(rgb, i)) ?? 0;
    out.set([colour >> 16, (colour >> 8) & 255, colour & 255], i);
  }
  return { ...picture, rgb: out };
}

const colourAt = (rgb: Uint8Array, i: number): number =>
  ((rgb[i] ?? 0) << 16) | ((rgb[i + 1] ?? 0) << 8) | (rgb[i + 2] ?? 0);

const apart = (a: number, b: number): number =>
  Math.hypot((a >> 16) - (b >> 16), ((a >> 8) & 255) - ((b >> 8) & 255), (a & 255) - (b & 255));
