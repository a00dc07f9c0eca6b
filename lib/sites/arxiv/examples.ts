import type { SiteExample } from '../site.ts';

const ARXIV = 'https://arxiv.org';

/** One example for each host and form of address in use since 1991. */
export const ARXIV_EXAMPLES: readonly SiteExample[] = [
  ...ofPaper('abstract', '1710.05468', [
    `${ARXIV}/abs/1710.05468`,
    `${ARXIV}/abs/1710.05468/`,
    `${ARXIV}//abs//1710.05468`,
    `${ARXIV}/abs/1710.05468#abstract`,
    `${ARXIV}/abs/1710.05468?context=cs.LG`,
    `${ARXIV}/abs/1710.05468?fmt=txt`,
    `${ARXIV}/abs/arXiv:1710.05468`,
    `${ARXIV}/abs/ARXIV%3A1710.05468`,
    `${ARXIV}/abs/1710.05468.pdf`,
    `${ARXIV}/abs?id=1710.05468`,
    `${ARXIV}/abs/?id=arXiv:1710.05468`,
    `${ARXIV}/abs?1710.05468`,
    'http://arxiv.org/abs/1710.05468',
    'https://arxiv.org./abs/1710.05468',
    'https://www.arxiv.org/abs/1710.05468',
    'https://export.arxiv.org/abs/1710.05468',
    'https://browse.arxiv.org/abs/1710.05468',
    'https://web3.arxiv.org/abs/1710.05468',
    'https://cn.arxiv.org/abs/1710.05468',
    'http://de.arxiv.org/abs/1710.05468',
    'http://xxx.lanl.gov/abs/1710.05468',
  ]),
  ...ofPaper('abstract', '1710.05468', [`${ARXIV}/abs/1710.05468v3`, `${ARXIV}/abs?id=1710.05468v3`], 3),
  ...ofPaper('abstract', '0704.0001', [`${ARXIV}/abs/0704.0001`]),
  ...ofPaper('abstract', 'math/0309136', [
    `${ARXIV}/abs/math/0309136`,
    `${ARXIV}/abs/math.GT/0309136`,
    `${ARXIV}/abs/math%2F0309136`,
    `${ARXIV}/abs/math//0309136`,
    `${ARXIV}/abs/MATH/0309136`,
    `${ARXIV}/abs?math/0309136`,
    `${ARXIV}/abs?id=math/0309136`,
    `${ARXIV}/abs?archive=math&papernum=0309136`,
    `${ARXIV}/abs/math?papernum=0309136`,
  ]),
  ...ofPaper('abstract', 'hep-th/0703166', [`${ARXIV}/abs/hep--th/0703166`]),
  ...ofPaper('abstract', 'hep-th/0703166', [`${ARXIV}/abs/hep-th/0703166v2`], 2),
  // Cut at its first "v", this id would be lost.
  ...ofPaper('abstract', 'solv-int/9901001', [`${ARXIV}/abs/solv-int/9901001`]),
  ...ofPaper('abstract', 'solv-int/9901001', [`${ARXIV}/abs/solv-int/9901001v1`], 1),
  ...ofPaper('pdf', '1710.05468', [
    `${ARXIV}/pdf/1710.05468`,
    `${ARXIV}/pdf/1710.05468.pdf`,
    `${ARXIV}/pdf/1710.05468.pdf#page=7`,
    `${ARXIV}/pdf/1710.05468?download=1`,
    `${ARXIV}/ftp/arxiv/papers/1710/1710.05468.pdf`,
  ]),
  ...ofPaper('pdf', '1710.05468', [`${ARXIV}/pdf/1710.05468v3`, `${ARXIV}/pdf/1710.05468v3.pdf`], 3),
  ...ofPaper('pdf', 'hep-th/0703166', [
    `${ARXIV}/pdf/hep-th/0703166`,
    `${ARXIV}/pdf/hep-th/0703166.pdf`,
    `${ARXIV}/ftp/hep-th/papers/0703/0703166.pdf`,
  ]),
  ...ofPaper('html', '1710.05468', [`${ARXIV}/html/1710.05468`, `${ARXIV}/html/1710.05468#S2.SS1`]),
  ...ofPaper(
    'html',
    '1710.05468',
    [`${ARXIV}/html/1710.05468v6`, `${ARXIV}/html/1710.05468v6/appendix.html`],
    6,
  ),
  ...ofPaper('html', 'cs/0001024', [`${ARXIV}/html/cs/0001024`, `${ARXIV}/html/cs/0001024/node3.html`]),
  ...ofPaper('auxiliary', '1710.05468', [
    `${ARXIV}/format/1710.05468`,
    `${ARXIV}/ps/1710.05468`,
    `${ARXIV}/dvi/1710.05468`,
    `${ARXIV}/e-print/1710.05468`,
    `${ARXIV}/src/1710.05468`,
    `${ARXIV}/src/1710.05468/anc/proof.txt`,
    `${ARXIV}/bibtex/1710.05468`,
    `${ARXIV}/refs/1710.05468`,
    `${ARXIV}/cits/1710.05468`,
    `${ARXIV}/tb/1710.05468`,
    `${ARXIV}/trackback/1710.05468`,
    `${ARXIV}/audio/1710.05468`,
    `${ARXIV}/show-email/954110b3/1710.05468`,
  ]),
  ...ofPaper('auxiliary', 'cs/0001024', [
    `${ARXIV}/format/cs/0001024`,
    `${ARXIV}/show-email/aabbd1bd/cs/0001024`,
    `${ARXIV}/ftp/cs/papers/0001/0001024.tar.gz`,
  ]),
  ...others('listing', [
    `${ARXIV}/list/cs.LG/new`,
    `${ARXIV}/list/cs.LG/recent?skip=0&show=2000`,
    `${ARXIV}/list/stat.ML/pastweek`,
    `${ARXIV}/list/astro-ph/2007-04`,
    `${ARXIV}/list/astro-ph/0704`,
    `${ARXIV}/list/math/2007?skip=25&show=25`,
    `${ARXIV}/catchup/math/2011-02-03?abs=True&page=2`,
    `${ARXIV}/a/lissauer_j_1`,
    `${ARXIV}/a/0000-0001-6513-1659`,
    `${ARXIV}/search`,
    `${ARXIV}/search/?query=grokking&searchtype=all`,
    `${ARXIV}/search/cs?searchtype=author&query=Kawaguchi,+K`,
    `${ARXIV}/search/advanced?terms-0-term=grokking`,
    'https://export.arxiv.org/list/cs.LG/new',
  ]),
  // Only the page can tell: an id of a kind that is not known, or none.
  ...others('unknown', [`${ARXIV}/abs`, `${ARXIV}/abs/hep-th`, `${ARXIV}/abs?paper=17`]),
];

function ofPaper(page: SiteExample['page'], arxiv: string, urls: string[], version?: number): SiteExample[] {
  return urls.map((url) => ({ url, page, ids: { arxiv }, version }));
}

function others(page: SiteExample['page'], urls: string[]): SiteExample[] {
  return urls.map((url) => ({ url, page }));
}
