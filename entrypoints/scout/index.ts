import { scout } from './scout.ts';

/** Runs by itself in every page of the sites that the reader has granted. A plain object: the wrapper for it would cost a call. */
export default { main: scout };
