import { collapseSpace } from '../util/text.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { firstFound, type PageFields } from './shared/fields.ts';
import { peopleIn } from './shared/people.ts';
import { elementLine, readableLine } from './shared/text.ts';
import { yearIn } from './shared/year.ts';
import type { SiteExample } from './site.ts';

export const eccc = describedSite({
  id: 'eccc',
  name: 'ECCC',
  covers: 'Reports, PDFs that lead to their report, lists by year',
  hosts: ['*://eccc.weizmann.ac.il/*', '*://eccc.hpi-web.de/*'],
  locate(_url, [section = '', year = '', number = '', view = '', revision = '']) {
    if (section === 'report' && /^\d{4}$/.test(year) && /^\d{1,3}$/.test(number)) {
      const address = `https://eccc.weizmann.ac.il/report/${year}/${number}/`;
      const isPdf = view === 'download' || revision === 'download';
      if (isPdf) return { page: 'pdf', address };
      return view === '' || view === 'revision' ? { page: 'abstract', address } : undefined;
    }
    return section === 'year' || section === 'keyword' || section === 'search' ? 'listing' : undefined;
  },
  read: readReport,
  rows: {
    link: 'a[href*="/report/"]',
    row: '.paper, #box > div, li, tr',
    title: 'h4, b',
    authors: 'a[href*="/author/"]',
  },
});

/** A report's page has a heading for its number, one for its title, its authors, and its abstract as loose text. */
function readReport(doc: Document, url: URL): PageFields | undefined {
  const box = doc.querySelector('#box');
  const title = firstFound([
    'markup',
    () => elementLine(Array.from(box?.querySelectorAll('h4') ?? []).at(-1)),
  ]);
  return (
    title && {
      ids: {},
      title,
      abstract: firstFound(['markup', () => abstractIn(box)]),
      authors: firstFound<readonly string[]>([
        'markup',
        () => (box ? peopleIn(box, 'a[href*="/author/"]') : []),
      ]),
      year: firstFound(['url', () => yearIn(url.pathname)]),
    }
  );
}

function abstractIn(box: Element | null): string {
  const texts = Array.from(box?.childNodes ?? []).filter(({ nodeType }) => nodeType === 3);
  const loose = collapseSpace(texts.map(({ textContent }) => textContent ?? '').join(' '));
  return readableLine(loose).replace(/^(?:abstract\s*:|[\s|,;:]+)\s*/i, '');
}

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://eccc.weizmann.ac.il/report/2018/204/',
    'http://eccc.weizmann.ac.il/report/2018/204',
    'https://eccc.weizmann.ac.il/report/2018/204/?utm_source=x#revision1',
    'https://eccc.weizmann.ac.il/report/2018/204/revision/2/',
    'https://eccc.hpi-web.de/report/2018/204/',
  ]),
  ...examplesOf('pdf', ['https://eccc.weizmann.ac.il/report/2018/204/download/'], {
    landing: 'https://eccc.weizmann.ac.il/report/2018/204/',
  }),
  ...examplesOf('listing', [
    'https://eccc.weizmann.ac.il/year/2018/',
    'https://eccc.weizmann.ac.il/keyword/13485/',
  ]),
  ...examplesOf('none', [
    'https://eccc.weizmann.ac.il/',
    'https://eccc.weizmann.ac.il/report/2018/204/comment/1/',
    'https://eccc.weizmann.ac.il/login/',
    'https://eccc.weizmann.ac.il/about/',
  ]),
];
