import type { Browser } from 'webextension-polyfill';

const api = globalThis as unknown as { browser: Browser; chrome: Browser };

/**
 * The extension API in a web page, without the polyfill, which would be a tenth of every page's script: whatever pages use
 * answers with promises in all browsers that are built for. The name is chosen at build time, since a page's own elements
 * may be named `browser`.
 */
export const pageApi = import.meta.env.FIREFOX || import.meta.env.SAFARI ? api.browser : api.chrome;
