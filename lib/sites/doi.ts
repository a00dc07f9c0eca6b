import { normaliseIds } from '../paper/ids.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { decoded } from './shared/path.ts';
import type { SiteExample } from './site.ts';

/** The resolver's own pages (a DOI that is not found) show no paper; its addresses lead on to one. */
export const doi = describedSite({
  id: 'doi',
  name: 'doi.org',
  covers: 'The paper that an address resolves to, by its DOI',
  hosts: ['*://doi.org/*', '*://www.doi.org/*', '*://dx.doi.org/*'],
  locate({ pathname }) {
    const path = decoded(pathname).replace(/^\/+/, '').replace(/\/+$/, '');
    const ids = /^10\./.test(path) ? normaliseIds({ doi: path }) : {};
    return Object.keys(ids).length > 0 ? { page: 'auxiliary', ids } : undefined;
  },
});

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'auxiliary',
    [
      'https://doi.org/10.5555/EXJML.2018.204',
      'http://dx.doi.org/10.5555/exjml.2018.204/',
      'https://www.doi.org/10.5555%2Fexjml.2018.204?noredirect#x',
    ],
    { ids: { doi: '10.5555/exjml.2018.204' } },
  ),
  ...examplesOf('auxiliary', ['https://doi.org/10.48550/arXiv.1710.05468'], { ids: { arxiv: '1710.05468' } }),
  ...examplesOf('none', ['https://www.doi.org/', 'https://doi.org/the-identifier/what-is-a-doi/']),
];
