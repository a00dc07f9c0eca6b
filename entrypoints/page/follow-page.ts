import type { CardModel } from '../../components/card/model.ts';
import { servePage } from '../../lib/messaging/messenger.ts';
import { pageApi } from '../../lib/platform/page-api.ts';
import { pageArea } from '../../lib/platform/page-area.ts';
import { createListSignal } from '../../lib/saved/list-signal.ts';

/** Calls `listener` when the list may have changed: a change anywhere, and the return to a page kept in history. */
export function onListChange(listener: () => void, signal: AbortSignal): void {
  createListSignal(pageArea).onChange(listener, signal);
  addEventListener('pageshow', ({ persisted }) => persisted && listener(), { signal });
}

/** Keeps a card true while its page is open, and answers the key that opens and closes it. */
export function followPage(model: CardModel, signal: AbortSignal): void {
  onListChange(() => void model.ask(), signal);
  const handlers = {
    'card.toggle'() {
      model.toggle();
      return true;
    },
    'card.refresh'() {
      void model.ask();
      return true;
    },
  };
  servePage(pageApi.runtime as never, handlers, signal);
}
