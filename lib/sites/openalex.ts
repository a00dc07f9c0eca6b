import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import type { SiteExample } from './site.ts';

const WORK = /^(?:works\/)?(W\d{4,12})$/i;

export const openalex = describedSite({
  id: 'openalex',
  name: 'OpenAlex',
  covers: 'Works, as far as their pages are drawn with metadata',
  hosts: ['*://openalex.org/*', '*://www.openalex.org/*', '*://explore.openalex.org/*'],
  locate({ searchParams }, segments) {
    const work = WORK.exec(segments.join('/'))?.[1] ?? WORK.exec(searchParams.get('zoom') ?? '')?.[1];
    return work === undefined
      ? undefined
      : { page: 'abstract', address: `https://openalex.org/${work.toUpperCase()}` };
  },
  places: {
    title: '[data-entity-title], .entity-title, .text-h6.text-lg-h5, h1',
    window: /^OpenAlex \| |\s\| OpenAlex$/i,
  },
});

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://openalex.org/works/W999020400',
    'https://openalex.org/W999020400',
    'http://openalex.org/works/w999020400/?utm_source=x#abstract',
    'https://explore.openalex.org/works/W999020400',
  ]),
  ...examplesOf('none', [
    'https://openalex.org/',
    'https://openalex.org/works',
    'https://openalex.org/authors/A999020400',
    'https://api.openalex.org/works/W999020400',
  ]),
];
