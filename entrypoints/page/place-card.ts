import css from '../../components/card/card.css?inline';
import type { CardModel } from '../../components/card/model.ts';
import { mountShadow } from '../../components/mount.tsx';
import shell from '../../components/shell.css?inline';
import { drawCard, FULL, QUIET } from './card-view.tsx';
import { onLookChange, whenHidden } from './page-look.ts';
import { type Place, removeLeftovers } from './place.ts';
import type { Scope } from './scope.ts';

const HOST = 'kindred-card';

/**
 * Puts the card at its place, until `signal` aborts, and gives what draws it again. `isQuiet`: nothing was close on pages
 * like this one, so little room is kept.
 */
export function placeCard(
  { layout, put }: Place,
  model: CardModel,
  scope: Scope,
  { signal, isQuiet }: { signal: AbortSignal; isQuiet: boolean },
): () => void {
  removeLeftovers(HOST);
  const mounted = mountShadow(document, HOST, [shell, css], signal);
  // A drawer takes no room of the page.
  const isThere = layout === 'drawer' || model.state.answer !== undefined;
  let reserved = isThere ? undefined : isQuiet ? QUIET : FULL;
  const redraw = () => drawCard(mounted, model, scope, { layout, reserved });
  put(mounted.host);
  redraw();
  onLookChange(redraw, signal);
  whenHidden(signal, () => {
    reserved = undefined;
    redraw();
  });
  return redraw;
}
