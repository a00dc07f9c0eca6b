import { describedSite, type Located } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import type { SiteExample } from './site.ts';

const HOME = 'https://proceedings.mlr.press';
const VOLUME = /^[vr]\d{1,4}$/i;
const KEY = /^([a-z][\w-]{1,60}?\d\d[a-z]{0,2})(-supp)?(?:\.(html|pdf|zip))?$/i;

export const pmlr = describedSite({
  id: 'pmlr',
  name: 'PMLR',
  covers: 'Papers, PDFs by their address and volumes (ICML, AISTATS, COLT, UAI, CoRL, …)',
  hosts: ['*://proceedings.mlr.press/*'],
  locate(_url, [volume = '', ...rest]) {
    if (!VOLUME.test(volume)) return undefined;
    const [file] = rest.slice(-1);
    if (file === undefined || file === 'index.html') return 'listing';
    return rest.length <= 2 ? locateFile(volume.toLowerCase(), file) : undefined;
  },
  places: { title: 'article h1, h1', abstract: '#abstract, .abstract', authors: '.authors, #authors' },
  rows: { link: '.paper .links a[href$=".html"]', row: '.paper', title: '.title', authors: '.authors' },
});

function locateFile(volume: string, file: string): Located | undefined {
  const [, key, supplement, format = ''] = KEY.exec(file) ?? [];
  if (key === undefined) return undefined;
  return {
    page: pageOf(format.toLowerCase(), supplement !== undefined),
    address: `${HOME}/${volume}/${key}.html`,
  };
}

function pageOf(format: string, isSupplement: boolean): Located['page'] {
  if (isSupplement || format === 'zip') return 'auxiliary';
  return format === 'pdf' ? 'pdf' : 'abstract';
}

const LANDING = { landing: `${HOME}/v97/allen-zhu19a.html` };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://proceedings.mlr.press/v97/allen-zhu19a.html',
    'http://proceedings.mlr.press/v97/allen-zhu19a',
    'https://proceedings.mlr.press/v97/allen-zhu19a.html?utm_source=x#abstract',
    'https://PROCEEDINGS.mlr.press/v235/li24ab.html',
    'https://proceedings.mlr.press/r1/heckerman95a.html',
  ]),
  ...examplesOf('pdf', ['https://proceedings.mlr.press/v97/allen-zhu19a/allen-zhu19a.pdf#page=4'], LANDING),
  ...examplesOf('pdf', ['http://proceedings.mlr.press/v97/allen-zhu19a.pdf'], LANDING),
  ...examplesOf('auxiliary', ['https://proceedings.mlr.press/v97/allen-zhu19a/allen-zhu19a-supp.pdf']),
  ...examplesOf('listing', [
    'https://proceedings.mlr.press/v97/',
    'https://proceedings.mlr.press/v97',
    'https://proceedings.mlr.press/v235/index.html',
  ]),
  ...examplesOf('none', [
    'https://proceedings.mlr.press/',
    'https://proceedings.mlr.press/faq.html',
    'https://proceedings.mlr.press/spec.html',
    'https://proceedings.mlr.press/v97/assets/bib/citeproc.yaml',
    'https://mlr.press/v97/allen-zhu19a.html',
  ]),
];
