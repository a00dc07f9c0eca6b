import { locateArxiv } from './shared/arxiv-located.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { withOwnArxivId } from './shared/own-address.ts';
import { readPagePaper } from './shared/page-paper.ts';
import type { SiteExample } from './site.ts';

export const emergentmind = describedSite({
  id: 'emergentmind',
  name: 'Emergent Mind',
  covers: 'Papers, known by the arXiv id in their address',
  hosts: ['*://www.emergentmind.com/*', '*://emergentmind.com/*'],
  locate: (_url, [section, ...rest]) => (section === 'papers' ? locateArxiv('abstract', rest) : undefined),
  // What the page says of a paper is written by a machine.
  read: (doc) => withOwnArxivId(doc, readPagePaper(doc, { title: 'main h1, h1', teasers: true })),
});

const PAPER = { ids: { arxiv: '1710.05468' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://www.emergentmind.com/papers/1710.05468',
      'https://emergentmind.com/papers/1710.05468/',
      'http://www.emergentmind.com/papers/1710.05468?utm_source=x#summary',
      'https://WWW.emergentmind.com/papers/1710.05468',
    ],
    PAPER,
  ),
  ...examplesOf('abstract', ['https://www.emergentmind.com/papers/1710.05468v2'], { ...PAPER, version: 2 }),
  ...examplesOf('none', [
    'https://www.emergentmind.com/',
    'https://www.emergentmind.com/papers',
    'https://www.emergentmind.com/topics/generalization',
    'https://www.emergentmind.com/users/sign_in',
  ]),
];
