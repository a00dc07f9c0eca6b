import { defineContentScript } from 'wxt/utils/define-content-script';
import { isInstalledHost } from '../../lib/platform/hosts.ts';
import { showDrawer } from '../page/show-drawer.ts';
import { startPage } from '../page/start-page.ts';
import { loadDetector } from '../page/taught-detector.ts';
import { wrongPaper } from './last-of-card.tsx';
import { whileOn } from './stay.ts';

/** For the sites that the reader turned on: registered for exactly their hosts while the extension runs. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main({ signal }) {
    // "All sites" holds arXiv's too, where the other script shows what there is.
    if (isInstalledHost(new URL(location.href))) return;
    void loadDetector().then((detector) =>
      startPage({ detector, look: 'own', lastOfCard: wrongPaper, showPaper: showDrawer }, whileOn(signal)),
    );
  },
});
