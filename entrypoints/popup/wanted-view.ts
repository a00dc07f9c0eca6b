import type { PopupTab } from '../../components/popup/model.ts';
import { sessionArea } from '../../lib/platform/storage-area.ts';

const TABS: readonly string[] = ['related', 'search', 'saved'] satisfies PopupTab[];
/** Left by the background when a page asked for the popup. */
const WANTED = 'wantedView';

/** The tab to open on, when something asked for one: the address of a full page, or the page's card. Once. */
export async function takeWantedView(): Promise<PopupTab | undefined> {
  const wanted = location.hash.slice(1) || (await sessionArea.get(WANTED));
  await sessionArea.remove(WANTED);
  return typeof wanted === 'string' && TABS.includes(wanted) ? (wanted as PopupTab) : undefined;
}
