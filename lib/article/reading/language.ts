const INDONESIAN = new Set(
  'yang dan di ke dari untuk dengan pada dalam tidak ini itu akan oleh juga telah sudah karena tersebut kata para sebagai ada bisa hingga ia mereka menjadi kepada lebih'.split(
    ' ',
  ),
);
/** Malay shares these with nobody, and the rest with Indonesian. */
const MALAY = new Set('bahawa kerana ialah iaitu daripada berkata kerajaan menerusi'.split(' '));

/** Whether running text is Indonesian, by its function words; null when there is too little to tell. */
export function isIndonesian(text: string): boolean | null {
  const all =
    text
      .slice(0, 6000)
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  if (all.length < 20) return null;
  const share = (list: ReadonlySet<string>): number => all.filter((word) => list.has(word)).length / all.length;
  // Reports full of names and offices have few function words; other languages have hardly any of these.
  return share(INDONESIAN) >= 0.05 && share(MALAY) < 0.02;
}
