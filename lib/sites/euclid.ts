import { describedSite } from './shared/described-site.ts';
import { doiInAddress, idsOfDoiPath, indexOfDoi } from './shared/doi-path.ts';
import { examplesOf } from './shared/example.ts';
import type { SiteExample } from './site.ts';

export const euclid = describedSite({
  id: 'euclid',
  name: 'Project Euclid',
  covers: 'Papers, PDFs by their address, issues and search results',
  hosts: ['*://projecteuclid.org/*', '*://www.projecteuclid.org/*'],
  locate(url, segments) {
    const [section = '', second = ''] = segments;
    const download = url.searchParams.get('urlId');
    if (section === 'journalArticle' && download) return paperOf('pdf', download.split('/'), []);
    const at = indexOfDoi(segments);
    const isPaper = section === 'journals' || section === 'proceedings' || section === 'ebooks';
    if (at > 0 && isPaper) {
      const isPdf = /\.pdf$/i.test(segments.at(-1) ?? '');
      return paperOf(isPdf ? 'pdf' : 'abstract', segments.slice(at), segments.slice(0, at));
    }
    const isIssue = section === 'journals' && segments.some((segment) => /^(?:volume|issue)-/.test(segment));
    return section === 'search' || isIssue
      ? 'listing'
      : /^euclid\./.test(section) && second
        ? 'unknown'
        : undefined;
  },
  places: {
    title: '#article-title, h1, .ProceedingsArticleOpenAccessText',
    abstract: '.ArticleContentText, #divARTICLECONTENTText .panel, .abstract',
    authors: '.ProceedingsArticleOpenAccessAuthor, .author-name',
  },
  rows: {
    link: 'a.TOCLineItemText, .TOCLineItemRow a[href*="/10."], h3 a[href*="/10."], .itemTitle a',
    row: '.TOCLineItemRow, .TOCLineItem, .row, li',
    title: '.TOCLineItemText',
    authors: '.TOCLineItemAuthor, .author',
  },
});

function paperOf(page: 'abstract' | 'pdf', doi: readonly string[], before: readonly string[]) {
  const ids = idsOfDoiPath(doi);
  if (!ids.doi) return undefined;
  const named = doi.join('/').replace(/\.(?:full|short|pdf|xml)$/i, '');
  const path = before.map(encodeURIComponent).join('/');
  const address = path ? `https://projecteuclid.org/${path}/${doiInAddress(named)}.full` : undefined;
  return { page, ids, address };
}

const PAPER = { ids: { doi: '10.1214/18-ex204' } };
const JOURNAL = 'https://projecteuclid.org/journals/annals-of-examples';

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      `${JOURNAL}/volume-31/issue-2/Deep-examples/10.1214/18-EX204.full`,
      `${JOURNAL}/volume-31/issue-2/Deep-examples/10.1214/18-EX204.short?tab=ArticleLink#id`,
      'http://www.projecteuclid.org/journals/annals-of-examples/volume-31/issue-2/Deep-examples/10.1214/18-ex204/',
    ],
    PAPER,
  ),
  ...examplesOf('pdf', [`${JOURNAL}/volume-31/issue-2/Deep-examples/10.1214/18-EX204.pdf`], {
    ...PAPER,
    landing: `${JOURNAL}/volume-31/issue-2/Deep-examples/10.1214/18-EX204.full`,
  }),
  ...examplesOf('pdf', ['https://projecteuclid.org/journalArticle/Download?urlId=10.1214%2F18-EX204'], PAPER),
  ...examplesOf('unknown', ['https://projecteuclid.org/euclid.exs/1234567890']),
  ...examplesOf('listing', [
    `${JOURNAL}/volume-31/issue-2`,
    'https://projecteuclid.org/search?term=residual',
  ]),
  ...examplesOf('none', ['https://projecteuclid.org/', JOURNAL, 'https://projecteuclid.org/login']),
];
