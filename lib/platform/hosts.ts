/** Match patterns of the hosts that Kindred reads at install: arxiv.org, its mirrors, and ar5iv.labs. */
export const ARXIV_HOSTS = ['https://*.arxiv.org/*'];

/**
 * Pages of those hosts that never show a paper, or must stay private: no content script runs there.
 * PDFs are answered from their URL by the background.
 */
export const EXCLUDED_PAGES = [
  'https://info.arxiv.org/*',
  'https://blog.arxiv.org/*',
  'https://rss.arxiv.org/*',
  'https://static.arxiv.org/*',
  'https://status.arxiv.org/*',
  'https://services.arxiv.org/*',
  'https://submit.arxiv.org/*',
  'https://*.arxiv.org/pdf/*',
  'https://*.arxiv.org/login*',
  'https://*.arxiv.org/user*',
  'https://*.arxiv.org/auth/*',
  'https://*.arxiv.org/submit*',
];

/** Every page of arXiv's hosts, read or not: its own script decides there, and no other runs. */
export const ARXIV_PAGES = ['*://*.arxiv.org/*', '*://xxx.lanl.gov/*'];

/**
 * Pages that hold no paper but what is the user's own: no script of a permitted site runs there, not even with all sites
 * turned on.
 */
export const PRIVATE_PAGES = [
  '*://*/login*',
  '*://*/signin*',
  '*://*/sign-in*',
  '*://*/signup*',
  '*://*/logout*',
  '*://*/auth/*',
  '*://*/oauth/*',
  '*://*/oauth2/*',
  '*://*/account',
  '*://*/account/*',
  '*://*/accounts/*',
  '*://*/checkout*',
  '*://*/submit',
  '*://*/submit/*',
  '*://accounts.google.com/*',
  '*://mail.google.com/*',
  '*://docs.google.com/*',
  '*://drive.google.com/*',
  '*://login.microsoftonline.com/*',
  '*://outlook.live.com/*',
  '*://outlook.office.com/*',
  '*://localhost/*',
  '*://127.0.0.1/*',
];

/** Whether the script of the manifest runs on this page's host. */
export function isInstalledHost({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' && /(?:^|\.)arxiv\.org$/.test(hostname);
}
