import { describe, expect, test } from 'vitest';
import { likeness } from './likeness.ts';

describe('how alike are two titles?', () => {
  const title = 'Bawaslu Lembayung Gelar Rakor Netralitas ASN';
  test.each<[string, number, number]>([
    [`${title} - Kabar Lembayung`, 1, 1],
    ['Bawaslu Lembayung gelar rakor soal netralitas', 0.8, 0.95],
    ['Harga cabai turun', 0, 0],
    ['', 0, 0],
  ])('%s', (other, least, most) => {
    expect(likeness(title, other)).toBeGreaterThanOrEqual(least);
    expect(likeness(title, other)).toBeLessThanOrEqual(most);
  });
});
