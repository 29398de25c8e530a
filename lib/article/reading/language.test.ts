import { describe, expect, test } from 'vitest';
import { isIndonesian } from './language.ts';

describe('is it Indonesian?', () => {
  const cases: [string, boolean | null][] = [
    [
      'Ketua Bawaslu mengatakan rakor itu digelar di aula untuk mencegah pelanggaran yang sudah terjadi pada pemilu lalu dan tidak akan diulang.',
      true,
    ],
    [
      'The commission said on Tuesday that the meeting was held in the hall to prevent violations of the rules by the officials.',
      false,
    ],
    [
      'Menteri Besar berkata kerajaan negeri akan menerusi rancangan itu kerana ia penting, iaitu bagi membantu rakyat yang memerlukan bantuan selepas banjir besar.',
      false,
    ],
    [
      'Paguyuban kasebut ing dina Setu wis nganakake rapat sing ditekani dening warga saka desa kang adoh banget, lan wong-wong iku padha seneng atine.',
      false,
    ],
    ['Rakor Netralitas', null],
  ];
  test.each(cases)('%s', (text, expected) => expect(isIndonesian(text)).toBe(expected));
});
