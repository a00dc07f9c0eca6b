import { ARXIV_HOSTS } from './hosts.ts';

/** Every permission of the manifest with the reason why it is there. A test holds the built manifests to this list. */
export const PERMISSION_REASONS: Readonly<Record<string, string>> = {
  storage: 'settings, and the memory of pages seen since the browser was started',
  unlimitedStorage: 'keeps the browser from throwing the reading list out when the disk runs full',
  activeTab:
    'reads the page of the tab on which the user opens the popup or presses a key, on any site, once',
  scripting: 'runs the detector in that page, and the card in arXiv tabs that were open before installation',
};

/** Hosts asked for at install. */
export const HOST_REASONS: Readonly<Record<string, string>> = Object.fromEntries(
  ARXIV_HOSTS.map((host) => [host, 'shows the card and the marks of listings on arXiv']),
);
