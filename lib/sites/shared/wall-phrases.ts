/** What a page that is missing is called. */
const THING =
  '(?:page|file|article|document|content|paper|record|item|doi|resource|url|object|publication|preprint|abstract|entry|handle)';
/** Reasons that servers give beside a status, or alone. */
const REASON =
  `(?:${THING} )?(?:not found|forbidden|unauthori[sz]ed|not available|unavailable)|bad (?:gateway|request)|` +
  '(?:internal )?server error|service (?:temporarily )?unavailable|gateway time-?out|too many requests|method not allowed';

/** Titles of checks for robots, logins and errors: what they say of themselves, in whole. */
export const BARRED = [
  // Checks for robots, by whoever makes them.
  'just a moment|one moment(?:,? please)?|(?:one moment,? )?please wait|attention required',
  'nur einen moment|einen moment(?: bitte)?|un instant|un momento|um momento|een moment|請稍候|请稍候|しばらくお待ちください',
  'pardon our interruption|client challenge|robot challenge screen|validate user|ddos-guard|sucuri website firewall',
  'radware(?: bot manager)?(?: captcha| block| challenge)?(?: page)?|(?:vercel )?security checkpoint',
  'access (?:to this (?:page|site) )?(?:has been |is |was )?(?:denied|blocked|restricted)|access check',
  '(?:sorry, )?you (?:have been|are|were) blocked|request (?:rejected|unsuccessful|blocked)|blocked request',
  '(?:error: )?(?:the )?request could not be satisfied',
  '(?:performing )?(?:security|robot|human|bot|browser|captcha) (?:check|verification|challenge)|(?:re|h)?captcha',
  '(?:www )?error blocked diagnostic|(?:[a-z]+ error: )?ip blocked|preparing to download|unsupported browser',
  'ddos protection|verifying you are human|i am not a robot|are you (?:a )?(?:robot|human)',
  '(?:checking|verifying) your (?:browser|connection)(?: before accessing [\\w.-]{1,80})?',
  'checking (?:that |if )?you are (?:not a bot|(?:a )?human)|making sure you(?:.|&#39;)?re not a bot',
  '(?:please )?(?:verify|confirm|prove) (?:that )?you(?: are|.re) (?:a |not a )?(?:human|robot|bot)',
  // Errors.
  `(?:http )?(?:error|status)?(?: code)?[ :–—-]*[45]\\d\\d(?: error)?[ :(–—-]*(?:${REASON}|gone)?\\)?(?:!!1)?`,
  REASON,
  `(?:(?:sorry|oops|error|whoops)[,!.: ]+)?(?:the |this |your |that )?(?:requested )?${THING}?` +
    ' ?(?:you (?:requested|are looking for) )?(?:was |is |could |cannot |can.t )?(?:not )?(?:be )?found',
  `(?:the |this )?(?:requested )?(?:${THING}|(?:web)?site|service)(?: you requested)? is (?:not |(?:currently |temporarily )?un)available`,
  `(?:the |this )?(?:requested )?${THING} (?:does not|doesn.t) exist|(?:oops|whoops)(?:[,!. ]+something went wrong)?`,
  'page (?:non trouvée|introuvable)|seite nicht gefunden|página no (?:encontrada|existe)|pagina non trovata|página não encontrada',
  'something went wrong|(?:an )?(?:unexpected |internal |application )?error (?:has )?occurred',
  '(?:site |scheduled |system )?(?:under |down for )?maintenance|(?:site |service )?(?:is )?(?:temporarily|currently) (?:unavailable|down|offline)',
  '(?:your )?session (?:has )?(?:expired|timed out)',
  // Logins and consent.
  '(?:user |member |account |institutional |shibboleth |web |central )?(?:sign|log)[ -]?(?:in|on)(?: (?:required|page|service))?',
  'sign[ -]?up|create (?:an )?account|(?:user )?registration (?:page|form)|authentication (?:required|service)|select your institution',
  'access through your institution|purchase access',
  'cookies? (?:absent|required|disabled|consent|settings|preferences|policy|notice)|(?:error - )?cookies (?:are )?(?:turned off|not supported)',
  '(?:please )?enable (?:javascript|cookies)|javascript is (?:disabled|required)|javascript required',
  'before you continue(?: to [\\w .]{1,40})?|we value your privacy|your privacy(?: choices)?|privacy (?:settings|preferences)',
].join('|');

/** Titles that say nothing of what a page shows, and those of a site's own pages. */
export const EMPTY =
  'error|gone|blocked|registration|authentication|redirecting|loading|untitled(?: document)?|home(?: ?page)?|welcome|(?:advanced )?search(?: results)?';

/** What a check for robots or a refusal says in its few sentences, whatever its title. */
export const SENTENCES = [
  'enable javascript and cookies to continue',
  'please enable js and disable any ad ?blocker',
  '(?:verify|verifying|confirm|prove|checking|ensure) (?:that |if )?you(?: are|.re) (?:a |not a )?(?:human|robot|(?:ro)?bot)',
  'unusual (?:traffic|activity)|automated (?:access|requests|traffic)|suspicious (?:activity|traffic)',
  'incapsula incident id|incident id:|requested url was rejected|your support id is',
  '(?:complete|solve) the (?:captcha|security check)|(?:re|h)captcha',
  'access (?:to this page |to this site )?(?:has been |is |was )?denied|you (?:have been|are|were) blocked',
  'don.t have permission to access|your (?:ip|request) (?:address )?(?:has been|was|is) blocked',
  'there was a problem providing the content you requested|please enable cookies',
].join('|');
