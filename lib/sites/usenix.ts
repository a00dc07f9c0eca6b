import { describedSite, type Located } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { plainAddress } from './shared/link.ts';
import { namesInLine } from './shared/names.ts';
import { elementLine } from './shared/text.ts';
import type { SiteExample } from './site.ts';

const EVENT = /^[a-z]+\d{2,4}$/;
const LISTING = /^(?:technical-sessions|(?:workshop-)?program|(?:[a-z]+-)?accepted-papers)$/;
/** `nsdi25-du.pdf`, `sec22-cao_0.pdf`: the event, what its page is called, which upload. */
const FILE = /^([a-z]+\d{2,4})-([a-z0-9-]+?)(?:_\d)?\.pdf$/;

export const usenix = describedSite({
  id: 'usenix',
  name: 'USENIX',
  covers: 'Papers, PDFs by their address, programmes and lists of accepted papers',
  hosts: ['*://www.usenix.org/*', '*://usenix.org/*'],
  locate(_url, segments) {
    const [section = '', event = ''] = segments;
    const last = segments.at(-1) ?? '';
    if (section === 'system' && event === 'files') return locateFile(last, segments.length > 3);
    if (section !== 'conference' || !EVENT.test(event)) return undefined;
    // Keynotes and panels have such addresses too: only papers have metadata.
    if (segments.at(-2) === 'presentation') return 'unknown';
    return LISTING.test(last) ? 'listing' : undefined;
  },
  places: { abstract: '.field-name-field-paper-description', authors: peopleOf },
  rows: { link: 'h2 a[href*="/presentation/"]', row: '.node-paper', authors: peopleOf },
  locateRow: (url) => ({ ids: {}, address: plainAddress(url) }),
});

/** Files of old events lie in folders and are named without a rule. */
function locateFile(name: string, isOld: boolean): Located | undefined {
  if (!name.endsWith('.pdf') || name.includes('slides')) return undefined;
  const [, event = '', talk = ''] = (!isOld && FILE.exec(name)) || [];
  if (talk === '') return { page: 'pdf' };
  const symposium = event.replace(/^sec(?=\d)/, 'usenixsecurity');
  return { page: 'pdf', address: `https://www.usenix.org/conference/${symposium}/presentation/${talk}` };
}

/** "Ada Roe and Li Wei, <em>University A;</em> Jane Doe, <em>Institute B</em>". */
function peopleOf(talk: ParentNode): string[] {
  return namesInLine(elementLine(talk.querySelector('.field-name-field-paper-people-text p'), 'em'));
}

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('unknown', [
    'https://www.usenix.org/conference/usenixsecurity99/presentation/roe',
    'https://www.usenix.org/conference/nsdi99/technical-sessions/presentation/roe-jane',
    'https://www.usenix.org/conference/soups2099/presentation/keynote',
  ]),
  ...examplesOf('pdf', ['https://www.usenix.org/system/files/nsdi99-roe-jane_0.pdf'], {
    landing: 'https://www.usenix.org/conference/nsdi99/presentation/roe-jane',
  }),
  ...examplesOf('pdf', ['https://www.usenix.org/system/files/sec99-roe.pdf'], {
    landing: 'https://www.usenix.org/conference/usenixsecurity99/presentation/roe',
  }),
  ...examplesOf('pdf', [
    'https://www.usenix.org/system/files/sec99summer_roe-prepub.pdf',
    'https://www.usenix.org/system/files/conference/nsdi99/nsdi99-paper-roe.pdf',
  ]),
  ...examplesOf('listing', [
    'https://www.usenix.org/conference/usenixsecurity99/technical-sessions',
    'https://www.usenix.org/conference/usenixsecurity99/summer-accepted-papers',
    'https://usenix.org/conference/hotcloud99/workshop-program',
  ]),
  ...examplesOf('none', [
    'https://www.usenix.org/',
    'https://www.usenix.org/conference/nsdi99',
    'https://www.usenix.org/conference/nsdi99/call-for-papers',
    'https://www.usenix.org/system/files/nsdi99_slides_roe.pdf',
    'https://www.usenix.org/publications/loginonline/an-article',
  ]),
];
