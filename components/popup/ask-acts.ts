import type { About } from '../../lib/messaging/protocol.ts';
import type { Paper } from '../../lib/paper/paper.ts';
import type { Store } from '../store.ts';
import { type createAttempts, losingNothing } from './attempts.ts';
import type { SayPaper } from './correction.ts';
import type { createLoader } from './loader.ts';
import type { PopupState } from './state.ts';

/** What the reader may ask about beside the tab's own page. */
export function createAskActs(
  { set }: Store<PopupState>,
  { attempt }: ReturnType<typeof createAttempts>,
  { loadPage }: ReturnType<typeof createLoader>,
  save: (paper: Paper) => Promise<void>,
) {
  const askAbout = (about: About | undefined): Promise<void> => {
    set({ about, page: undefined, tab: 'related', chosen: true });
    return loadPage();
  };
  return {
    askAbout,
    /** Back to what the tab shows. */
    backToTab: (): Promise<void> => askAbout(undefined),
    /** Takes the reader's word on which paper the tab shows; without a tab to remember it for, it is asked about alone. */
    sayPaper: (text: string, say: SayPaper | undefined): Promise<void> =>
      say ? attempt(losingNothing, () => say(text).then(loadPage)) : askAbout({ title: text }),
    /** Saves a paper of which the reader gave the title, and shows what is related to it. */
    async saveTitled(paper: Paper): Promise<void> {
      await save(paper);
      await askAbout({ paper });
    },
  };
}
