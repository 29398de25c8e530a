import { crc32, deflateSync, inflateSync } from 'node:zlib';
import type { Picture } from './picture.ts';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Width and height of a PNG, from its first bytes. */
export function sizeOfPng(png: Buffer): { readonly width: number; readonly height: number } {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('No PNG.');
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** Reads a PNG as browsers write screenshots: eight bits a channel, not interlaced; transparency is dropped. */
export function readPng(png: Buffer): Picture {
  const { width, height } = sizeOfPng(png);
  const [depth, type, , , interlace] = png.subarray(24, 29);
  const channels = CHANNELS[type ?? -1];
  if (depth !== 8 || interlace !== 0 || channels === undefined) throw new Error('A PNG of another kind.');
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const rgb = new Uint8Array(width * height * 3);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const row = raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1));
    unfilter(raw[y * (stride + 1)] ?? 0, row, above, channels);
    for (let x = 0; x < width; x++) rgb.set(row.subarray(x * channels, x * channels + 3), (y * width + x) * 3);
    above = row;
  }
  return { width, height, rgb };
}

function unfilter(filter: number, row: Uint8Array, above: Uint8Array, step: number): void {
  for (let i = 0; i < row.length; i++) {
    const a = i >= step ? (row[i - step] ?? 0) : 0;
    const b = above[i] ?? 0;
    const c = i >= step ? (above[i - step] ?? 0) : 0;
    row[i] = (row[i] ?? 0) + guess(filter, a, b, c);
  }
}

/** What a filter expects of a byte: from its left, its upper and its upper left neighbour. */
function guess(filter: number, a: number, b: number, c: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return a;
  if (filter === 2) return b;
  if (filter === 3) return (a + b) >> 1;
  const [left, up, corner] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return left <= up && left <= corner ? a : up <= corner ? b : c;
}

/**
 * Writes a picture as a PNG of 24 bits without transparency, as the stores ask for it. Nothing is lost; it is smaller than what a browser
 * writes, which has no time to look for the best way.
 */
export function writePng({ width, height, rgb }: Picture): Buffer {
  // Flat areas and text want no filter at all, or the row above; the shorter file stays.
  const files = [0, 2, null].map((filter) =>
    deflateSync(filtered(rgb, width, height, filter), { level: 9, memLevel: 9 }),
  );
  const data = files.reduce((best, file) => (file.length < best.length ? file : best));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

/** @param filter for every row; null: for each the one that leaves the smallest differences */
function filtered(rgb: Uint8Array, width: number, height: number, filter: number | null): Buffer {
  const stride = width * 3;
  const out = Buffer.alloc((stride + 1) * height);
  const blank = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const row = rgb.subarray(y * stride, (y + 1) * stride);
    const above = y > 0 ? rgb.subarray((y - 1) * stride, y * stride) : blank;
    const tried = (filter === null ? [0, 1, 2, 3, 4] : [filter]).map((f) => filterRow(f, row, above));
    const best = tried.reduce((a, b) => (roughness(b) < roughness(a) ? b : a));
    out.set(best, y * (stride + 1));
  }
  return out;
}

function filterRow(filter: number, row: Uint8Array, above: Uint8Array): Uint8Array {
  const out = new Uint8Array(row.length + 1);
  out[0] = filter;
  for (let i = 0; i < row.length; i++) {
    const a = i >= 3 ? (row[i - 3] ?? 0) : 0;
    const c = i >= 3 ? (above[i - 3] ?? 0) : 0;
    out[i + 1] = (row[i] ?? 0) - guess(filter, a, above[i] ?? 0, c);
  }
  return out;
}

function roughness(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 1; i < bytes.length; i++) sum += Math.min(bytes[i] ?? 0, 256 - (bytes[i] ?? 0));
  return sum;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
