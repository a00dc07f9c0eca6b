import { elementLine } from './text.ts';

/** What stands in a paper's place: checks for robots, logins, errors, and a site's own pages, as their titles begin. */
const PHRASES = [
  'just a moment|(?:nur )?einen moment|un (?:momento|instant)|um momento|een moment|请稍候|請稍候|しばらくお待ちください|잠시만 기다리십시오',
  '(?:one moment,? )?please wait|one moment,? please|loading|preparing to download',
  'attention required|pardon our interruption|incapsula incident',
  'access (?:to this page )?(?:has been |is )?denied|(?:sorry,? )?you have been blocked|(?:acm error: )?ip blocked',
  '(?:error |http status )?(?:40\\d|50[0-4]|52\\d)(?: error)?(?:[ :–—(-]+(?:page |file )?(?:not found|forbidden|unauthori[sz]ed|' +
    'bad request|bad gateway|internal server error|service (?:temporarily )?unavailable|gateway time-?out|too many requests)\\)?(?:!!1)?)?',
  '(?:(?:sorry|oops)[,!.: ]+)?(?:the |this |your )?(?:requested )?(?:page|file|article|document|content|paper|record|item|doi)?' +
    ' ?(?:was |is |could |cannot )?(?:not )?(?:be )?found',
  '(?:the |this )?(?:page|site|website|service|content|article)(?: you requested)?(?: is)? ' +
    '(?:not |(?:currently |temporarily )?un)available',
  '(?:internal )?(?:server )?error|forbidden|unauthori[sz]ed|bad gateway|gateway time-?out|too many requests',
  '(?:site|system|under|scheduled) maintenance|redirecting|there was a problem providing the content you requested',
  '(?:security|robot|human|bot|browser) (?:check|verification)|(?:performing|completing) security verification',
  'vercel security checkpoint|client challenge|robot challenge screen|validate user',
  'ddos protection|checking your browser(?: - recaptcha)?|verifying (?:you are human|your browser)|making sure you.re not a bot',
  '(?:please )?verify (?:that )?you are (?:a )?human|are you (?:a )?(?:robot|human)|i am not a robot',
  '(?:radware bot manager )?(?:re|h)?captcha',
  'request (?:rejected|unsuccessful|blocked)|www error blocked diagnostic',
  '(?:institutional )?(?:sign|log)[ -]?in|sign[ -]?up|create (?:an )?account|access through your institution|purchase access',
  '(?:error - )?cookies? (?:absent|required|disabled|consent|settings|preferences|policy|turned off|not supported)',
  'enable (?:javascript|cookies)|javascript is (?:disabled|required)|unsupported browser',
  'untitled(?: document)?|home(?: ?page)?|welcome|(?:advanced )?search(?: results)?',
];
const TITLE = new RegExp(`^(?:${PHRASES.join('|')})[\\s.…!?]*$`, 'i');
/** A window's title goes on with the name of its site. */
const WINDOW = new RegExp(`^(?:${PHRASES.join('|')})[\\s.…!?]*(?:$|[|·:–—-] )`, 'i');
const WIDGETS =
  '#challenge-form, #challenge-running, #cf-challenge-running, #challenge-error-text, #cf-error-details, #px-captcha';
const LONGEST = 300;

/** What pages say that hold nothing else; those of papers are longer. */
const REFUSALS =
  /captcha|robot|automated|unusual (?:traffic|activity)|(?:you are|being) human|security (?:check|service|verification)|enable (?:java ?script|cookies)|(?:javascript|cookies) (?:is|are) (?:disabled|required)|(?:access|request) (?:was |is |has been )?(?:denied|rejected|blocked)|incident id|(?:been|ip(?: address)? is) blocked|(?:page|article|content) (?:was |is |could |can )?(?:not|un)[ -]?(?:be )?(?:found|available)|log ?in to continue|try again later/i;
const SHORT = 1_500;
const HOST_NAME = /^(?:[\w-]{1,60}\.){1,5}[a-z]{2,10}$/i;

/** Whether a title is that of a wall, an error or a page of the site itself, and of no paper. */
export function isWallTitle(title: string): boolean {
  return TITLE.test(title.slice(0, LONGEST).trim());
}

/** Whether a page shows a wall or an error in a paper's place. */
export function isWall(doc: Document): boolean {
  const isTold = WINDOW.test(windowTitle(doc)) || doc.querySelector(WIDGETS) !== null;
  return isTold || isWallTitle(onlyHeading(doc));
}

/**
 * Whether a page of which nothing could be read is of no paper: named after its host, or by a wall's name behind that of
 * its site, or a few words that refuse to show it.
 */
export function isRefusal(doc: Document): boolean {
  const title = windowTitle(doc);
  const last = title.split(/\s[|·:–—-]\s/).at(-1) ?? '';
  if (HOST_NAME.test(title) || isWallTitle(last)) return true;
  const words = elementLine(doc.body, 'script, style');
  return words.length < SHORT && REFUSALS.test(`${title} ${words}`);
}

function windowTitle(doc: Document): string {
  return doc.title.slice(0, LONGEST).trim();
}

/** Pages of papers may have headings for their menus and logins beside the paper's. */
function onlyHeading(doc: Document): string {
  const [heading, ...others] = doc.querySelectorAll('h1');
  return others.length === 0 ? elementLine(heading) : '';
}
