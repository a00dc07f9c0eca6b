import type { PagePaper, PaperAnswer } from '../messaging/protocol.ts';
import type { ReadingList } from '../saved/reading-list.ts';
import type { TabPage } from './handlers.ts';

export interface CommandDeps {
  list: ReadingList;
  activeTabId(): Promise<number | undefined>;
  readTab(tabId: number): Promise<TabPage>;
  answer(page: PagePaper, limit: number): Promise<PaperAnswer>;
  /** Shows a short word on the tab's badge, then what was there before. */
  flash(tabId: number, text: string, title: string): Promise<void>;
  toggleCard(tabId: number): Promise<unknown>;
}

/** What the keys do. A key always gives a sign, also where there is nothing to save. */
export function createCommands({ list, activeTabId, readTab, answer, flash, toggleCard }: CommandDeps) {
  async function saveOrRemove(tabId: number): Promise<void> {
    const tab = await readTab(tabId);
    if (tab.status !== 'paper') return flash(tabId, '–', 'Kindred: there is no paper on this page');
    const { key, paper, saved } = await answer(tab.page, 0);
    if (saved) {
      await list.remove(key);
      return flash(tabId, '×', 'Kindred: removed from your list');
    }
    if (!paper) return flash(tabId, '?', 'Kindred: open the abstract page first, then save');
    await list.save(paper);
    return flash(tabId, '✓', 'Kindred: saved');
  }

  return async (command: string): Promise<void> => {
    const tabId = await activeTabId();
    if (tabId === undefined) return;
    if (command === 'save-paper') {
      await saveOrRemove(tabId).catch(() => flash(tabId, '!', 'Kindred: saving failed; nothing was changed'));
    }
    if (command === 'toggle-card') await toggleCard(tabId);
  };
}
