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
