import { ATYPON_HOSTS } from './atypon/hosts.ts';
import { ATYPON_PLACES, ATYPON_ROWS, locateAtypon } from './shared/atypon.ts';
import { describedSite } from './shared/described-site.ts';
import { doiInAddress, idsOfDoiPath, indexOfDoi } from './shared/doi-path.ts';
import { examplesOf } from './shared/example.ts';
import { hostPatterns } from './shared/hosts.ts';
import { hostOf, pathSegments } from './shared/path.ts';
import type { SiteExample } from './site.ts';

export const atypon = describedSite({
  id: 'atypon',
  name: 'Wiley, Science, PNAS, ACS, SAGE, Taylor & Francis, SIAM and other sites on Atypon',
  covers: 'Articles in every view, PDFs by their address, issues and search results',
  hosts: hostPatterns(ATYPON_HOSTS),
  locate: (url, segments) => locateAtypon(url, segments) ?? locateContent(url, segments),
  // News have DOIs too.
  owns: (url) => hostOf(url).endsWith('science.org') && pathSegments(url)[0] === 'content',
  places: ATYPON_PLACES,
  rows: ATYPON_ROWS,
});

/** Annual Reviews since 2023: `/content/journals/<doi>`. */
function locateContent(url: URL, segments: readonly string[]) {
  if (segments[0] !== 'content' || indexOfDoi(segments) !== 2) return undefined;
  const ids = idsOfDoiPath(segments.slice(2));
  const address = `https://${hostOf(url)}/content/journals/${doiInAddress(ids.doi ?? '')}`;
  return ids.doi ? { page: 'abstract' as const, ids, address } : undefined;
}

const PAPER = { ids: { doi: '10.5555/exjml.2018.204' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://onlinelibrary.wiley.com/doi/10.5555/exjml.2018.204',
      'https://society.onlinelibrary.wiley.com/doi/abs/10.5555/exjml.2018.204',
      'http://onlinelibrary.wiley.com/doi/10.5555/EXJML.2018.204/abstract',
      'https://www.science.org/doi/10.5555/exjml.2018.204?utm_campaign=toc#abstract',
      'https://www.pnas.org/doi/abs/10.5555/exjml.2018.204/',
      'https://pubs.acs.org/doi/10.5555/exjml.2018.204',
      'https://epubs.siam.org/doi/10.5555%2Fexjml.2018.204',
      'https://www.annualreviews.org/content/journals/10.5555/exjml.2018.204',
    ],
    PAPER,
  ),
  ...examplesOf(
    'html',
    [
      'https://journals.sagepub.com/doi/full/10.5555/exjml.2018.204',
      'https://www.tandfonline.com/doi/full/10.5555/exjml.2018.204?src=recsys',
      'https://onlinelibrary.wiley.com/doi/10.5555/exjml.2018.204/full',
    ],
    PAPER,
  ),
  ...examplesOf(
    'pdf',
    [
      'https://onlinelibrary.wiley.com/doi/pdf/10.5555/exjml.2018.204',
      'https://onlinelibrary.wiley.com/doi/pdfdirect/10.5555/exjml.2018.204?download=true',
      'https://onlinelibrary.wiley.com/doi/epdf/10.5555/exjml.2018.204',
    ],
    { ...PAPER, landing: 'https://onlinelibrary.wiley.com/doi/10.5555/exjml.2018.204' },
  ),
  ...examplesOf('pdf', ['https://www.science.org/doi/reader/10.5555/exjml.2018.204'], PAPER),
  ...examplesOf(
    'abstract',
    [
      'https://onlinelibrary.wiley.com/doi/10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2',
    ],
    {
      ids: { doi: '10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2' },
    },
  ),
  ...examplesOf('auxiliary', ['https://www.tandfonline.com/doi/ref/10.5555/exjml.2018.204'], PAPER),
  ...examplesOf('listing', [
    'https://www.science.org/toc/science/current',
    'https://onlinelibrary.wiley.com/toc/15206297/2018/31/2',
    'https://pubs.acs.org/action/doSearch?AllField=deep+learning',
    'https://epubs.siam.org/doi/book/10.1137/1.9780898718553',
  ]),
  ...examplesOf('none', [
    'https://www.science.org/',
    'https://www.science.org/content/article/news-of-the-week',
    'https://www.pnas.org/action/showLogin?redirectUri=/doi/10.5555/exjml.2018.204',
    'https://www.tandfonline.com/doi/suppl/10.5555/exjml.2018.204',
    'https://www.wiley.com/doi/10.5555/exjml.2018.204',
    'https://onlinelibrary.wiley.com/journal/15206297',
  ]),
];
