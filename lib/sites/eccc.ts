import { readReport } from './eccc/report.ts';
import { reportRows } from './eccc/rows.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import type { SiteExample } from './site.ts';

export const eccc = describedSite({
  id: 'eccc',
  name: 'ECCC',
  covers: 'Reports, PDFs that lead to their report, lists by year',
  hosts: ['*://eccc.weizmann.ac.il/*', '*://eccc.hpi-web.de/*'],
  locate(_url, [section = '', year = '', number = '', ...view]) {
    if (section === 'report' && /^\d{4}$/.test(year) && /^\d{1,3}$/.test(number)) {
      const address = `https://eccc.weizmann.ac.il/report/${year}/${number}/`;
      if (view.at(-1) === 'download') return { page: 'pdf', address };
      return view.length === 0 || view[0] === 'revision' ? { page: 'abstract', address } : undefined;
    }
    return section === 'year' || section === 'keyword' || section === 'search' ? 'listing' : undefined;
  },
  read: readReport,
  rows: reportRows,
});

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://eccc.weizmann.ac.il/report/2018/204/',
    'http://eccc.weizmann.ac.il/report/2018/204',
    'https://eccc.weizmann.ac.il/report/2018/204/?utm_source=x#revision1',
    'https://eccc.weizmann.ac.il/report/2018/204/revision/2/',
    'https://eccc.hpi-web.de/report/2018/204/',
  ]),
  ...examplesOf(
    'pdf',
    [
      'https://eccc.weizmann.ac.il/report/2018/204/download/',
      'https://eccc.weizmann.ac.il/report/2018/204/revision/2/download',
    ],
    { landing: 'https://eccc.weizmann.ac.il/report/2018/204/' },
  ),
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
