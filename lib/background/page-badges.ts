import type { PaperAnswer } from '../messaging/protocol.ts';

type Show = (tabId: number, answer: PaperAnswer | undefined) => Promise<void>;

/**
 * Keeps each tab's badge to the page that it shows now: a page that goes on without loading may be answered after the one
 * that follows it.
 */
export function createPageBadges(show: Show) {
  const turns = new Map<number, object>();
  return {
    /** Shows an answer, once it is there, unless the tab has gone on meanwhile. */
    async when(tabId: number | undefined, answer: Promise<PaperAnswer>): Promise<PaperAnswer> {
      const turn = {};
      if (tabId !== undefined) turns.set(tabId, turn);
      const paperAnswer = await answer;
      if (tabId !== undefined && turns.get(tabId) === turn) {
        turns.delete(tabId);
        await show(tabId, paperAnswer);
      }
      return paperAnswer;
    },
    /** The tab shows no paper any more. */
    async clear(tabId: number | undefined): Promise<void> {
      if (tabId === undefined) return;
      turns.delete(tabId);
      await show(tabId, undefined);
    },
  };
}
