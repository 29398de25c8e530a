import type { DateText } from '../../../dates/text.ts';
import { opensWithCapital } from '../../../text/letter-case.ts';

export const isCapital = (text: string | undefined): boolean => text !== undefined && opensWithCapital(text);

/** Whether a token has a capital that says something: in a line of capitals none does. */
export const isName = (text: DateText, at: number): boolean => isCapital(text.tokens[at]?.text) && !text.shouted[at];
