/** The only import of webextension-polyfill: everything that talks to the browser comes through here. */
import browser from 'webextension-polyfill';

export { browser };
