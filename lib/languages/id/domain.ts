import { Gap, type Token } from '../../text/tokens.ts';

const ENDINGS = /^(?:com|co|id|net|news|org|info|go|tv)$/i;

/** Index behind the rest of an address whose name ends before token `at`: "Lembayungpos|.com", "Suaramuara|.co.id". */
export function behindDomain(tokens: readonly Token[], at: number): number {
  let to = at;
  while (
    tokens[to]?.text === '.' &&
    tokens[to]?.gap === Gap.none &&
    tokens[to + 1]?.gap === Gap.none &&
    ENDINGS.test(tokens[to + 1]!.text)
  )
    to += 2;
  return to;
}
