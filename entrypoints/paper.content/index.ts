import { defineContentScript } from 'wxt/utils/define-content-script';
import { ARXIV_HOSTS, EXCLUDED_PAGES } from '../../lib/platform/hosts.ts';
import { showCard } from '../page/show-card.ts';
import { startPage } from '../page/start-page.ts';
import { ARXIV_DETECTOR } from './detector.ts';

export default defineContentScript({
  matches: ARXIV_HOSTS,
  excludeMatches: EXCLUDED_PAGES,
  // Before the page is laid out, so that the card's place is kept from the start and nothing moves later.
  runAt: 'document_start',
  // The page need not be told that an extension is there.
  noScriptStartedPostMessage: true,
  main: ({ signal }) => startPage({ detector: ARXIV_DETECTOR, look: 'page', showPaper: showCard }, signal),
});
