import { collapseSpace } from '../../util/text.ts';
import { elementLine, inertCopy } from './text.ts';
import { BARRED, EMPTY, SENTENCES } from './wall-phrases.ts';

const END = '[\\s.…!?]*';
const TITLE = new RegExp(`^(?:${BARRED}|${EMPTY})${END}$`, 'i');
/** A window's title goes on with the name of its site, or begins with it. */
const WINDOW_START = new RegExp(`^(?:${BARRED}|${EMPTY})${END}(?:$|[|·–—-] )`, 'i');
const WINDOW_END = new RegExp(`[\\w)]\\s?[|·:–—-] (?:${BARRED}|error)${END}$`, 'i');
const SENTENCE = new RegExp(SENTENCES, 'i');

/** Cloudflare's, PerimeterX's, DataDome's, Imperva's and Anubis's checks, which some sites show under their own titles. */
const WIDGETS =
  '#challenge-form, #challenge-running, #cf-challenge-running, #challenge-error-text, #cf-error-details, ' +
  '.cf-error-details, #px-captcha, #anubis_challenge, iframe[src*="captcha-delivery.com"], ' +
  'iframe#main-iframe[src*="_Incapsula_Resource"]';
const PAPER = 'meta[name="citation_title" i]';
const LONGEST = 300;
/** Elements and UTF-16 units of text beyond which a page is more than a wall. */
const MOST_ELEMENTS = 300;
const LONGEST_TEXT = 1_500;

/** Whether a title is that of a wall, an error or a page of the site itself, and of no paper. */
export function isWallTitle(title: string): boolean {
  return TITLE.test(title.slice(0, LONGEST).trim());
}

/**
 * Whether a page shows a wall or an error in a paper's place. Walls describe no paper: where metadata do, a login or a
 * check stands over a page that is there.
 */
export function isWall(doc: Document): boolean {
  if (doc.querySelector(PAPER)) return false;
  return (
    isWallWindow(doc.title) ||
    doc.querySelector(WIDGETS) !== null ||
    isWallTitle(onlyHeading(doc)) ||
    isWallText(doc)
  );
}

function isWallWindow(title: string): boolean {
  const text = collapseSpace(title.slice(0, LONGEST));
  return WINDOW_START.test(text) || WINDOW_END.test(text);
}

/** Pages of papers may have headings for their menus and logins beside the paper's. */
function onlyHeading(doc: Document): string {
  const [heading, ...others] = doc.querySelectorAll('h1');
  return others.length === 0 ? elementLine(heading) : '';
}

/** A page of a few sentences that say so. */
function isWallText({ body }: Document): boolean {
  if (!body || body.querySelectorAll('*').length > MOST_ELEMENTS) return false;
  const text = collapseSpace(inertCopy(body, 'script, style').textContent ?? '');
  return text.length <= LONGEST_TEXT && SENTENCE.test(text);
}
