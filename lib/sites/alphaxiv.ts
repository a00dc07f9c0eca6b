import { entryOf } from '../util/record.ts';
import { locateArxiv } from './shared/arxiv-located.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { withOwnArxivId } from './shared/own-address.ts';
import { readPagePaper } from './shared/page-paper.ts';
import type { PageKind, SiteExample } from './site.ts';

const PAGES: Readonly<Record<string, PageKind>> = {
  abs: 'abstract',
  overview: 'abstract',
  pdf: 'pdf',
  replicate: 'auxiliary',
  audio: 'auxiliary',
  resources: 'auxiliary',
};
const LANGUAGE = /^[a-z]{2}(?:-[a-z]{2,4})?$/i;
const SITE = /\s*[|–—-]\s*alphaxiv\s*$/i;

export const alphaxiv = describedSite({
  id: 'alphaxiv',
  name: 'alphaXiv',
  covers: 'Papers, overviews and PDFs, known by the arXiv id in their address',
  hosts: ['*://*.alphaxiv.org/*'],
  gives: ['title', 'ids'],
  locate(_url, segments) {
    const [section = '', ...rest] = LANGUAGE.test(segments[0] ?? '') ? segments.slice(1) : segments;
    const page = entryOf(PAGES, section);
    return page && locateArxiv(page, rest);
  },
  // The page is built by scripts: its heading is a hint, for its overview is written by a machine.
  read: (doc) =>
    withOwnArxivId(
      doc,
      readPagePaper(doc, { window: SITE, teasers: true }) ?? readPagePaper(doc, { title: 'main h1, h1' }),
    ),
});

const PAPER = { ids: { arxiv: '1710.05468' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://www.alphaxiv.org/abs/1710.05468',
      'https://alphaxiv.org/abs/1710.05468/',
      'http://www.alphaxiv.org/overview/1710.05468?utm_source=x#comments',
      'https://www.alphaxiv.org/de/overview/1710.05468',
      'https://www.ALPHAXIV.org/abs/1710.05468?chatId=1',
    ],
    PAPER,
  ),
  ...examplesOf('abstract', ['https://www.alphaxiv.org/abs/1710.05468v2'], { ...PAPER, version: 2 }),
  ...examplesOf('abstract', ['https://www.alphaxiv.org/abs/hep-th/0703166'], {
    ids: { arxiv: 'hep-th/0703166' },
  }),
  ...examplesOf(
    'pdf',
    ['https://www.alphaxiv.org/pdf/1710.05468', 'https://www.alphaxiv.org/pdf/1710.05468.pdf'],
    {
      ...PAPER,
      landing: 'https://arxiv.org/abs/1710.05468',
    },
  ),
  ...examplesOf(
    'auxiliary',
    ['https://www.alphaxiv.org/audio/1710.05468', 'https://www.alphaxiv.org/replicate/1710.05468'],
    PAPER,
  ),
  ...examplesOf('none', [
    'https://www.alphaxiv.org/',
    'https://www.alphaxiv.org/explore',
    'https://www.alphaxiv.org/abs/not-an-id',
    'https://www.alphaxiv.org/signin?redirect=/abs/1710.05468',
    'https://www.alphaxiv.org/profile/65f0',
    'https://alphaxiv.org.example/abs/1710.05468',
  ]),
];
