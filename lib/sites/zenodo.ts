import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { typesOf } from './shared/json-ld.ts';
import { isOtherRecord } from './shared/other-work.ts';
import type { SiteExample } from './site.ts';

/** Most records are no papers, and all have the metadata of one. */
const NO_PAPER =
  /^(?:Dataset|SoftwareSourceCode|SoftwareApplication|ImageObject|Photograph|VideoObject|MediaObject|AudioObject|PresentationDigitalDocument|LearningResource|Event)$/;

export const zenodo = describedSite({
  id: 'zenodo',
  name: 'Zenodo',
  covers: 'Records of papers, reports and theses, PDFs that lead to their record, search results',
  hosts: ['*://zenodo.org/*', '*://www.zenodo.org/*'],
  locate({ searchParams }, [section = '', id = '', view, file = '']) {
    const isRecord = (section === 'records' || section === 'record') && /^\d{3,10}$/.test(id);
    if (!isRecord) return section === 'search' || searchParams.has('q') ? 'listing' : undefined;
    const address = `https://zenodo.org/records/${id}`;
    if (view === undefined || view === 'latest') return { page: 'abstract', address };
    return view === 'files' && /\.pdf$/i.test(file) ? { page: 'pdf', address } : undefined;
  },
  places: {
    title: '#record-title',
    abstract: '#description',
    authors: '.creatibutor-name, #creatibutors .creatibutor-name',
    isOther: ({ doc, nodes }) =>
      isOtherRecord(doc) || nodes.some((node) => typesOf(node).some((type) => NO_PAPER.test(type))),
  },
  rows: {
    link: 'h2 a[href*="/records/"], h3 a[href*="/records/"]',
    row: '.item, li, article',
    authors: '.creatibutor-name, .creatibutors a',
  },
});

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://zenodo.org/records/9990204',
    'http://zenodo.org/records/9990204/',
    'https://zenodo.org/record/9990204?token=&preview=0#citation',
    'https://www.zenodo.org/records/9990204/latest',
  ]),
  ...examplesOf('pdf', ['https://zenodo.org/records/9990204/files/paper.pdf?download=1'], {
    landing: 'https://zenodo.org/records/9990204',
  }),
  ...examplesOf('listing', [
    'https://zenodo.org/search?q=deep%20learning',
    'https://zenodo.org/communities/x/records?q=net',
  ]),
  ...examplesOf('none', [
    'https://zenodo.org/',
    'https://zenodo.org/records/9990204/files/data.zip',
    'https://zenodo.org/records/',
    'https://zenodo.org/login/?next=%2Frecords%2F9990204',
    'https://sandbox.zenodo.org/records/9990204',
  ]),
];
