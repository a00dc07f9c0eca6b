import type { PagePaper, PaperAnswer } from '../messaging/protocol.ts';
import type { ReadingList } from '../saved/reading-list.ts';
import type { Badge } from './badge.ts';
import type { TabPage } from './handlers.ts';

export interface CommandDeps {
  list: ReadingList;
  activeTabId(): Promise<number | undefined>;
  readTab(tabId: number): Promise<TabPage>;
  answer(page: PagePaper, limit: number): Promise<PaperAnswer>;
  /** Shows a sign on the tab's badge for a moment. */
  sign(tabId: number, sign: Badge): Promise<void>;
  /** Opens or closes the tab's card; `undefined` where there is none. */
  toggleCard(tabId: number): Promise<unknown>;
}

const signOf = (text: string, says: string): Badge => ({ text, title: `Kindred: ${says}` });

/** What the keys do. A key always gives a sign, also where there is nothing to do. */
export function createCommands({ list, activeTabId, readTab, answer, sign, toggleCard }: CommandDeps) {
  async function saveOrRemove(tabId: number): Promise<Badge> {
    const tab = await readTab(tabId);
    if (tab.status !== 'paper') return signOf('–', 'there is no paper on this page');
    const { key, paper, saved } = await answer(tab.page, 0);
    if (saved) {
      await list.remove(key);
      return signOf('×', 'removed from your list; press again to take that back');
    }
    if (!paper) return signOf('?', 'open the abstract page first, then save');
    await list.save(paper);
    return signOf('✓', 'saved');
  }

  return async (command: string): Promise<void> => {
    const tabId = await activeTabId();
    if (tabId === undefined) return;
    if (command === 'save-paper') {
      const failed = () => signOf('!', 'saving failed; your list is as it was');
      await sign(tabId, await saveOrRemove(tabId).catch(failed));
    }
    if (command === 'toggle-card' && (await toggleCard(tabId)) === undefined) {
      await sign(tabId, signOf('–', 'there is no card on this page'));
    }
  };
}
