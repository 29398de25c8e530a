/**
 * Stands in for WXT's context of a content script (see wxt.config.ts). That one announces itself to the page by events, and
 * obeys such events: a page could see that the extension is there, and switch it off. It is also a tenth of our budget.
 */
export class ContentScriptContext {}
