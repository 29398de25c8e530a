/** Peers that bring no types of their own: only what the benchmark calls. */
declare module 'mark.js' {
  export default class Mark {
    constructor(root: HTMLElement);
    markRanges(ranges: readonly { start: number; length: number }[]): void;
    markRegExp(pattern: RegExp): void;
  }
}
declare module 'dom-anchor-text-quote' {
  export function toRange(root: Node, selector: { exact: string; prefix?: string; suffix?: string }): Range | null;
  export function toTextPosition(
    root: { textContent: string },
    selector: { exact: string; prefix?: string; suffix?: string },
    options?: { hint?: number },
  ): { start: number; end: number } | null;
}
