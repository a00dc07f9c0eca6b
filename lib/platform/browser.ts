/** The one import of the extension API. Only `lib/platform` and `lib/messaging` may import this file. */
export { default as browser } from 'webextension-polyfill';
