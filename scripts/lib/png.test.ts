import { describe, expect, test } from 'vitest';
import { fewerColours, framed, type Picture, paste } from './picture.ts';
import { readPng, sizeOfPng, writePng } from './png.ts';

/** Flat areas, a slope and noise: what each filter is best at. */
function picture(width: number, height: number): Picture {
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < rgb.length; i++)
    rgb[i] = i % 7 === 0 ? (i * 2654435761) >>> 24 : i < rgb.length / 2 ? 200 : i >> 3;
  return { width, height, rgb };
}

describe('PNG', () => {
  test.each([
    [1, 1],
    [7, 5],
    [64, 33],
  ])('%i × %i is read as it was written', (width, height) => {
    const made = picture(width, height);
    const png = writePng(made);
    expect(sizeOfPng(png)).toEqual({ width, height });
    expect(readPng(png)).toEqual(made);
  });

  test('what is pasted stands where it was put, with its frame', () => {
    const base: Picture = { width: 6, height: 5, rgb: new Uint8Array(6 * 5 * 3).fill(255) };
    const dot: Picture = { width: 1, height: 1, rgb: new Uint8Array([1, 2, 3]) };
    const { rgb } = paste(base, framed(dot, 1, [9, 9, 9]), 2, 1);
    const at = (x: number, y: number) => [...rgb.subarray((y * 6 + x) * 3, (y * 6 + x) * 3 + 3)];
    expect(at(3, 2)).toEqual([1, 2, 3]);
    expect(at(2, 1)).toEqual([9, 9, 9]);
    expect(at(4, 3)).toEqual([9, 9, 9]);
    expect(at(5, 4)).toEqual([255, 255, 255]);
  });

  test('rare colours give way to near ones, far ones stay', () => {
    const rgb = new Uint8Array([200, 200, 200, 200, 200, 200, 200, 200, 206, 0, 0, 0]);
    expect([...fewerColours({ width: 4, height: 1, rgb }, 8).rgb.subarray(6)]).toEqual([200, 200, 200, 0, 0, 0]);
    expect(fewerColours({ width: 4, height: 1, rgb }, 5).rgb).toEqual(rgb);
  });

  test('another file is refused', () => {
    expect(() => readPng(Buffer.from('no picture, but long enough to be asked'))).toThrow('No PNG');
  });
});
