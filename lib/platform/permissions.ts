import { ARXIV_HOSTS } from './hosts.ts';

const EVERYWHERE = '*://*/*';

/** Every permission of the manifest with the reason why it is there. A test holds the built manifests to this list. */
export const PERMISSION_REASONS: Readonly<Record<string, string>> = {
  storage: 'settings, and the memory of pages seen since the browser was started',
  unlimitedStorage: 'keeps the browser from throwing the reading list out when the disk runs full',
  activeTab:
    'reads the page of the tab on which the user opens the popup or presses a key, on any site, once',
  scripting:
    'runs the detector in that page, the card on sites that the user turned on, and in tabs that were open before',
  contextMenus:
    'two items in the menu of selected text and of links to papers: shows related papers of those',
};

/** Hosts asked for later, at the click that needs them, and for no more than that click names. */
export const OPTIONAL_HOST_REASONS: Readonly<Record<string, string>> = {
  [EVERYWHERE]:
    'asked for one site at a time, or for all, when the user turns a site on: shows the card and the marks there',
};

/** Hosts asked for at install. */
export const HOST_REASONS: Readonly<Record<string, string>> = Object.fromEntries(
  ARXIV_HOSTS.map((host) => [host, 'shows the card and the marks of listings on arXiv']),
);
