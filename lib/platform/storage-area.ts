import { createArea } from './area.ts';
import { browser } from './browser.ts';

/** On disk; readable from content scripts. Only the background writes. */
export const localArea = createArea(browser.storage, 'local');

/** In memory until the browser stops; out of reach of content scripts. */
export const sessionArea = createArea(browser.storage, 'session');
