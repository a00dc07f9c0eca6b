import type { Handlers } from '../messaging/messenger.ts';
import type { CorrectProtocol } from '../messaging/site-protocol.ts';
import { type Correct, urlOf } from './correct.ts';

export interface CorrectHandlerDeps {
  correct: Correct;
  tabUrl(tabId: number): Promise<URL | undefined>;
  /** Lets the card of a tab ask again, if it has one. */
  refreshCard(tabId: number): Promise<unknown>;
}

/** Handlers of what the user corrects. */
export function createCorrectHandlers({
  correct,
  tabUrl,
  refreshCard,
}: CorrectHandlerDeps): Pick<Handlers, keyof CorrectProtocol> {
  /** Nothing typed means that the page is to be believed again. */
  async function takeWord(url: URL | undefined, text: string): Promise<true> {
    if (!url) throw new Error('The browser does not tell the address of this page.');
    await (text.trim() === '' ? correct.forget(url) : correct.correct(url, text.trim()));
    return true;
  }
  return {
    'page.correct': ({ text }, { url }) => takeWord(urlOf(url), text),
    async 'tab.correct'({ tabId, text }) {
      await takeWord(await tabUrl(tabId), text);
      await refreshCard(tabId);
      return true;
    },
  };
}
