import { firstFound, type PageFields } from '../shared/fields.ts';
import { pathSegments } from '../shared/path.ts';
import { peopleIn } from '../shared/people.ts';
import { headingOf } from '../shared/section.ts';
import { elementLine } from '../shared/text.ts';
import { yearIn } from '../shared/year.ts';

/** Headings that are no titles: "TR24-210 | 22nd April 2024", "Revision(s):". */
const NO_TITLE =
  /^(?:(?:(?:revision|comment) #\d+ to )?TR\d\d-\d{3}\b|(?:revision|comment|paper|abstract|author|keyword)(?:s|\(s\))?:?$)/i;
const ABSTRACT = /\babstract\s*:/i;
const MOST = 500;

/** Whether the text of a heading may be a report's title. */
export function isTitle(text: string): boolean {
  return text !== '' && !NO_TITLE.test(text);
}

/**
 * The report of a page: its revisions stand above it, comments on it below, each with a title of its own. `undefined` on
 * the page for what is not there, which does not name the report's number.
 */
export function readReport(doc: Document, url: URL): PageFields | undefined {
  const box = boxOf(doc);
  const [, year = '', number = ''] = pathSegments(url);
  const isThere = (doc.body?.textContent ?? '').includes(`TR${year.slice(2)}-${number.padStart(3, '0')}`);
  const title = isThere ? firstFound(['markup', () => titleIn(box)]) : undefined;
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

/** What follows the heading "Paper:". */
function boxOf(doc: Document): Element | null {
  let next = headingOf(doc, 'Paper')?.nextElementSibling ?? null;
  while (next && next.localName !== 'div') next = next.nextElementSibling;
  return next ?? doc.querySelector('#box');
}

function titleIn(box: Element | null): string {
  const headings = Array.from(box?.querySelectorAll('h4') ?? []).slice(0, MOST);
  return headings.map((heading) => elementLine(heading)).find(isTitle) ?? '';
}

/** Loose text behind its label, up to the end of the box. */
function abstractIn(box: Element | null): string {
  const [, ...rest] = elementLine(box, 'script, style').split(ABSTRACT);
  return rest.join(' ').trim();
}
