/** What stands in a paper's place: checks for robots, logins, errors, and a site's own pages, as their titles begin. */
const PHRASES = [
  'just a moment',
  '(?:one moment,? )?please wait',
  'attention required',
  'pardon our interruption',
  'access (?:to this page )?(?:has been |is )?denied',
  '(?:error )?40[134](?: error)?(?:[ :–—-]+(?:page |file )?(?:not found|forbidden|unauthori[sz]ed))?',
  '(?:(?:sorry|oops)[,!.: ]+)?(?:the |this |your )?(?:requested )?(?:page|file|article|document|content|paper|record|item|doi)?' +
    ' ?(?:was |is |could |cannot )?(?:not )?(?:be )?found',
  'error|forbidden|unauthori[sz]ed|service unavailable|too many requests|under maintenance|redirecting',
  '(?:security|robot|human|bot) (?:check|verification)',
  'ddos protection|checking your browser|verifying you are human',
  'verify (?:that )?you are (?:a )?human|are you (?:a )?(?:robot|human)|i am not a robot|re?captcha|captcha',
  'request (?:rejected|unsuccessful|blocked)',
  '(?:institutional )?(?:sign|log)[ -]?in|sign[ -]?up|create (?:an )?account',
  'cookies? (?:absent|required|disabled|consent|settings|preferences|policy)|enable (?:javascript|cookies)',
  'javascript is (?:disabled|required)',
  'untitled(?: document)?|home(?: ?page)?|welcome|(?:advanced )?search(?: results)?',
];
const TITLE = new RegExp(`^(?:${PHRASES.join('|')})[\\s.…!?]*$`, 'i');
/** A window's title goes on with the name of its site. */
const WINDOW = new RegExp(`^(?:${PHRASES.join('|')})[\\s.…!?]*(?:$|[|·:–—-] )`, 'i');
const WIDGETS = '#challenge-form, #challenge-running, #cf-challenge-running, #px-captcha';
const LONGEST = 300;

/** Whether a title is that of a wall, an error or a page of the site itself, and of no paper. */
export function isWallTitle(title: string): boolean {
  return TITLE.test(title.slice(0, LONGEST).trim());
}

/** Whether a page shows a wall or an error in a paper's place. */
export function isWall(doc: Document): boolean {
  return WINDOW.test(doc.title.slice(0, LONGEST).trim()) || doc.querySelector(WIDGETS) !== null;
}
