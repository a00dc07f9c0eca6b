import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { linkedIds } from './shared/linked-ids.ts';
import { readPagePaper } from './shared/page-paper.ts';
import type { SiteExample } from './site.ts';

const HOME = 'https://paperswithcode.com';
const LISTS = new Set(['latest', 'greatest', 'search', 'author', 'conference']);

/** Closed in 2025: its addresses lead to Hugging Face now, and its pages are in archives. */
export const paperswithcode = describedSite({
  id: 'paperswithcode',
  name: 'Papers with Code',
  covers: 'Archived pages of papers, with the arXiv paper to which they link, and lists of them',
  hosts: ['*://paperswithcode.com/*', '*://www.paperswithcode.com/*'],
  gives: ['title', 'abstract', 'authors'],
  locate(_url, [section, slug, ...rest]) {
    if (section === undefined || LISTS.has(section)) return 'listing';
    if (section !== 'paper' || slug === undefined) return undefined;
    return {
      page: rest.length === 0 ? 'abstract' : 'auxiliary',
      address: `${HOME}/paper/${encodeURIComponent(slug)}`,
    };
  },
  read(doc, url) {
    const fields = readPagePaper(doc, {
      title: '.paper-title h1',
      abstract: '.paper-abstract p',
      authors: '.paper-title a[href*="/author/"]',
      teasers: true,
      window: /\s\| Papers With Code$/i,
    });
    const own = doc.querySelectorAll('.paper-abstract a[href*="arxiv.org/"]');
    return fields && { ...fields, ids: { ...linkedIds(own, url), ...fields.ids } };
  },
  rows: { link: '.infinite-item h1 a[href*="/paper/"]', row: '.infinite-item' },
});

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    `${HOME}/paper/generalization-in-deep-learning`,
    `${HOME}/paper/generalization-in-deep-learning/?utm_source=x#code`,
    'http://www.paperswithcode.com/paper/generalization-in-deep-learning',
    'https://PapersWithCode.com/paper/generalization-in-deep-learning',
  ]),
  ...examplesOf('auxiliary', [`${HOME}/paper/generalization-in-deep-learning/review/`]),
  ...examplesOf('listing', [
    `${HOME}/`,
    `${HOME}/latest`,
    `${HOME}/search?q=generalization`,
    `${HOME}/author/kenji-kawaguchi`,
  ]),
  ...examplesOf('none', [
    `${HOME}/sota`,
    `${HOME}/method/transformer`,
    `${HOME}/paper/`,
    `${HOME}/accounts/login?next=/paper/generalization-in-deep-learning`,
    'https://portal.paperswithcode.com/paper/generalization-in-deep-learning',
  ]),
];
