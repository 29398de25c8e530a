/** Function words that make up a fifth or more of running text in the language, and hardly occur in the others. */
const WORDS: Readonly<Record<string, string>> = {
  id: 'yang dan di ke dari untuk dengan pada dalam tidak ini itu adalah akan oleh juga telah sudah karena bahwa tersebut kata saat atau para sebagai ada bisa kami mereka ia',
  en: 'the of and to in is that for was with on as are by from at this have has be an it which',
  ms: 'bahawa kerana ialah iaitu daripada beliau turut kerajaan boleh berkata menerusi pihak',
  jv: 'ing lan sing kang saka marang iku ora karo wis ana kanggo minangka',
  su: 'nu jeung ti keur teu anu ieu éta eta dina ka pikeun geus',
  nl: 'de het een en van op met niet zijn voor',
};
const LOOKUP = new Map<string, string[]>();
for (const [language, words] of Object.entries(WORDS))
  for (const word of words.split(' ')) LOOKUP.set(word, [...(LOOKUP.get(word) ?? []), language]);

/**
 * Language of running text by its function words, from its first few hundred words: 'id', another BCP 47 code, or null when
 * there is too little or nothing fits.
 */
export function languageOf(text: string): string | null {
  const words =
    text
      .slice(0, 6000)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < 12) return null;
  const counts = new Map<string, number>();
  for (const word of words)
    for (const language of LOOKUP.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const share = (language: string): number => (counts.get(language) ?? 0) / words.length;
  // Malay shares most function words with Indonesian; its own few decide.
  if (share('ms') > 0.025 && share('id') > share('en')) return 'ms';
  const [best] = Object.keys(WORDS)
    .filter((language) => language !== 'ms')
    .sort((a, b) => share(b) - share(a));
  return best !== undefined && share(best) >= 0.08 ? best : null;
}
