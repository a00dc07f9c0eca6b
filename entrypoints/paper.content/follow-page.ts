import type { CardModel } from '../../components/card/model.ts';
import { servePage } from '../../lib/messaging/messenger.ts';
import { browser } from '../../lib/platform/browser.ts';
import { localArea } from '../../lib/platform/storage-area.ts';
import { createListSignal } from '../../lib/saved/list-signal.ts';

/** Keeps a card true while its page is open: changes of the list, the key that opens it, the return from history. */
export function followPage(model: CardModel, signal: AbortSignal): void {
  createListSignal(localArea).onChange(() => void model.ask(), signal);
  addEventListener('pageshow', ({ persisted }) => persisted && void model.ask(), { signal });
  const handlers = {
    'card.toggle'() {
      model.toggle();
      return true;
    },
  };
  servePage(browser.runtime as never, handlers, signal);
}
