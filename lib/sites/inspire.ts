import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { linkTarget } from './shared/link.ts';
import { linkedIds } from './shared/linked-ids.ts';
import { peopleIn } from './shared/people.ts';
import { listingRow } from './shared/row.ts';
import { rowsAround } from './shared/rows-around.ts';
import { elementLine } from './shared/text.ts';
import type { ListingRow, SiteExample } from './site.ts';

const HOME = 'https://inspirehep.net';
const NUMBER = /^[1-9]\d{0,9}$/;
const TITLE = 'a.result-item-title[href*="/literature/"], a[data-test-id="literature-result-title-link"]';

export const inspire = describedSite({
  id: 'inspire',
  name: 'INSPIRE',
  covers: 'Records of literature, authors and search results',
  hosts: ['*://inspirehep.net/*', '*://www.inspirehep.net/*'],
  gives: ['title', 'authors'],
  locate(_url, [section, id]) {
    switch (section) {
      case 'literature':
        if (id === undefined) return 'listing';
        return NUMBER.test(id) ? { page: 'abstract', address: `${HOME}/literature/${id}` } : undefined;
      case 'record':
        return NUMBER.test(id ?? '') ? { page: 'abstract', address: `${HOME}/literature/${id}` } : undefined;
      case 'authors':
        return NUMBER.test(id ?? '') ? 'listing' : undefined;
      default:
        return undefined;
    }
  },
  places: { teasers: true },
  rows: resultRows,
});

/** Built by scripts under class names that change: a row is what surrounds its title and no other. */
function resultRows(doc: Document, url: URL): ListingRow[] {
  const titles = Array.from(doc.querySelectorAll(TITLE));
  const rows = rowsAround(titles);
  return titles.map((title, i) => {
    const row = rows[i] ?? title;
    const ids = linkedIds(row.querySelectorAll('a[href*="arxiv.org/abs/"], a[href*="//doi.org/"]'), url);
    return listingRow(title.parentElement ?? title, ids, () => ({
      title: elementLine(title),
      authors: peopleIn(row, 'a[data-test-id="author-link"], a[href^="/authors/"]'),
      url: linkTarget(title, url)?.href,
    }));
  });
}

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    `${HOME}/literature/1630632`,
    `${HOME}/literature/1630632/`,
    'http://www.inspirehep.net/literature/1630632?ui-citation-summary=true#with-citation-summary',
    'https://INSPIREHEP.net/record/1630632',
  ]),
  ...examplesOf('listing', [
    `${HOME}/literature`,
    `${HOME}/literature?sort=mostrecent&size=25&page=1&q=find%20a%20kawaguchi`,
    `${HOME}/authors/1000000`,
  ]),
  ...examplesOf('none', [
    `${HOME}/`,
    `${HOME}/jobs/1630632`,
    `${HOME}/seminars/1630632`,
    `${HOME}/api/literature/1630632`,
    `${HOME}/user/login`,
    `${HOME}/literature/new`,
  ]),
];
