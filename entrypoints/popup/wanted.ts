import type { PopupTab } from '../../components/popup/model.ts';
import type { About } from '../../lib/messaging/protocol.ts';
import { sessionArea } from '../../lib/platform/storage-area.ts';

const TABS: readonly string[] = ['related', 'search', 'saved'] satisfies PopupTab[];
/** Left by the background: when a page asked for the popup, and when an item of the context menu was chosen. */
const VIEW = 'wantedView';
const ABOUT = 'wantedAbout';

export interface Wanted {
  view?: PopupTab | undefined;
  about?: About | undefined;
}

/** What the screen is to open on, when something asked for it: the address of a full page, the page's card, the menu. Once. */
export async function takeWanted(): Promise<Wanted> {
  const [view, about] = await Promise.all([sessionArea.get(VIEW), sessionArea.get(ABOUT)]);
  await Promise.all([sessionArea.remove(VIEW), sessionArea.remove(ABOUT)]);
  // The background checks it again as a message.
  if (typeof about === 'object' && about !== null) return { view: 'related', about: about as About };
  const wanted = location.hash.slice(1) || view;
  return { view: TABS.includes(wanted as string) ? (wanted as PopupTab) : undefined };
}
