import type { PopupClient } from '../../components/popup/client.ts';
import { createClient } from '../../lib/messaging/messenger.ts';
import { browser } from '../../lib/platform/browser.ts';
import { downloadText } from '../../lib/platform/download.ts';
import { localArea } from '../../lib/platform/storage-area.ts';
import { currentTabId, openTab } from '../../lib/platform/tabs.ts';
import { EXPORT_FORMATS } from '../../lib/saved/export/index.ts';
import { createListSignal } from '../../lib/saved/list-signal.ts';

/** More rows than anyone reads in a popup. */
const LIMIT = 100;

/** The popup's world: the background by messages, tabs and files by the platform. In a tab of its own it is about no page. */
export function createPopupClient(isPage: boolean): PopupClient {
  const ask = createClient(browser.runtime);
  return {
    async tabPaper() {
      const tabId = isPage ? undefined : await currentTabId();
      return tabId === undefined ? { status: 'none' } : ask('tab.paper', { tabId, limit: LIMIT });
    },
    about: (about) => ask('paper.about', { about, limit: LIMIT }),
    info: () => ask('corpus.info', {}),
    search: (query) => ask('corpus.search', { query, limit: LIMIT }),
    list: () => ask('saved.list', {}),
    save: (paper) => ask('saved.save', { paper }),
    remove: (key) => ask('saved.remove', { key }),
    restore: (key) => ask('saved.restore', { key }),
    importText: (text) => ask('saved.import', { text }),
    async exportText(formatId) {
      const format = EXPORT_FORMATS.find(({ id }) => id === formatId);
      if (!format) throw new Error(`There is no format "${formatId}".`);
      const now = new Date(Date.now());
      const [records, unreadable] = await Promise.all([ask('saved.list', {}), ask('saved.unreadable', {})]);
      const text = await format.format(records, now, unreadable);
      downloadText(`kindred-${now.toISOString().slice(0, 10)}.${format.extension}`, format.mime, text);
    },
    async open(url, { background }) {
      await openTab(url, background);
      // A popup closes when its tab loses the focus; in the background it stays, for the next one.
      if (!background && !isPage) close();
    },
    setSettings: (patch) => ask('settings.set', patch),
    onChange: (listener, signal) => createListSignal(localArea).onChange(listener, signal),
  };
}
