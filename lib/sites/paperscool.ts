import { arxivAbsUrl } from '../paper/arxiv-id.ts';
import { normaliseIds } from '../paper/ids.ts';
import type { PaperIds } from '../paper/paper.ts';
import { locateArxiv } from './shared/arxiv-located.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { withOwnArxivId } from './shared/own-address.ts';
import { readPagePaper } from './shared/page-paper.ts';
import type { SiteExample } from './site.ts';

const CATEGORY = /^[a-z-]{2,12}(?:\.[a-z-]{2,12})?$/i;
const PANEL = '.panel.paper';

export const paperscool = describedSite({
  id: 'paperscool',
  name: 'Cool Papers',
  covers: 'Papers of arXiv, lists of its categories and of conferences, search results',
  hosts: ['*://papers.cool/*', '*://www.papers.cool/*'],
  locate(_url, [section, ...rest]) {
    if (section === 'venue') return rest.length === 1 ? 'listing' : undefined;
    if (section !== 'arxiv' || rest.length === 0) return undefined;
    return locateArxiv('abstract', rest) ?? (CATEGORY.test(rest[0] ?? '') ? 'listing' : undefined);
  },
  read: (doc) =>
    withOwnArxivId(
      doc,
      readPagePaper(doc, {
        title: `${PANEL} a[id^="title-"], ${PANEL} .title-link:last-of-type`,
        abstract: `${PANEL} .summary`,
        authors: `${PANEL} .authors .author`,
        teasers: true,
      }),
    ),
  rows: {
    link: `${PANEL} h2.title a[href]`,
    row: PANEL,
    title: 'a[id^="title-"]',
    authors: '.authors .author',
    abstract: '.summary',
  },
  locateRow(target, row) {
    const ids = panelIds(row.id);
    return ids && { ids, address: ids.arxiv ? arxivAbsUrl(ids.arxiv) : target.href };
  },
});

/** A panel's own id is that of its paper: `1710.05468`, `rkgT3jRct7@OpenReview`, `P19-1001@ACL`. */
function panelIds(text: string): PaperIds | undefined {
  const [id = '', source = 'arxiv'] = text.slice(0, 200).split('@');
  const ids = normaliseIds({ [source.toLowerCase()]: id });
  return Object.keys(ids).length > 0 || source !== 'arxiv' ? ids : undefined;
}

const PAPER = { ids: { arxiv: '1710.05468' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://papers.cool/arxiv/1710.05468',
      'http://papers.cool/arxiv/1710.05468/?utm_source=x#kimi',
      'https://www.papers.cool/arxiv/1710.05468',
      'https://PAPERS.cool/arxiv/1710.05468',
    ],
    PAPER,
  ),
  ...examplesOf('listing', [
    'https://papers.cool/arxiv/cs.LG',
    'https://papers.cool/arxiv/cs.CL?date=2026-03-18&show=100',
    'https://papers.cool/arxiv/search?highlight=1&query=generalization',
    'https://papers.cool/venue/ICLR.2025',
  ]),
  ...examplesOf('none', [
    'https://papers.cool/',
    'https://papers.cool/arxiv',
    'https://papers.cool/arxiv/17.1',
    'https://papers.cool/feedback',
  ]),
];
