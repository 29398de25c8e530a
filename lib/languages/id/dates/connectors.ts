import { breaks, type DateText } from '../../../dates/text.ts';

export interface Connector {
  readonly end: number;
  /** "dan" joins two days, which make a range only when they are neighbours. */
  readonly kind: 'to' | 'and';
}

/** "-", "hingga", "sampai (dengan)", "s.d.", "s/d", "sd", "dan", "&" between the ends of a range. */
export function connectorAt(text: DateText, at: number): Connector | null {
  const word = text.lower[at];
  if (word === undefined || breaks(text, at)) return null;
  switch (word) {
    case '-':
      return { end: at + 1, kind: 'to' };
    case 'hingga':
    case 'until':
    case 'to':
      return { end: at + 1, kind: 'to' };
    case 'sampai':
    case 'sampe':
      return { end: text.lower[at + 1] === 'dengan' || text.lower[at + 1] === 'ke' ? at + 2 : at + 1, kind: 'to' };
    case 'sd':
      return { end: text.lower[at + 1] === '.' ? at + 2 : at + 1, kind: 'to' };
    case 's':
      if (text.lower[at + 1] === '/' && text.lower[at + 2] === 'd') return { end: at + 3, kind: 'to' };
      if (text.lower[at + 1] === '.' && text.lower[at + 2] === 'd')
        return { end: text.lower[at + 3] === '.' ? at + 4 : at + 3, kind: 'to' };
      return null;
    case 'dan':
    case '&':
      return { end: at + 1, kind: 'and' };
    default:
      return null;
  }
}
