import css from '../../components/card/card.css?inline';
import type { CardModel } from '../../components/card/model.ts';
import { mountShadow } from '../../components/mount.tsx';
import { drawCard } from './card-view.tsx';
import { onLookChange, whenHidden } from './page-look.ts';
import { type Place, removeLeftovers } from './place.ts';
import type { Scope } from './scope.ts';

const HOST = 'kindred-card';

/** Puts the card at its place, until `signal` aborts, and gives what draws it again. */
export function placeCard(place: Place, model: CardModel, scope: Scope, signal: AbortSignal): () => void {
  removeLeftovers(HOST);
  const mounted = mountShadow(document, HOST, css, signal);
  let reserves = model.state.answer === undefined;
  const redraw = () => drawCard(mounted, model, scope, { layout: place.layout, reserves });
  place.put(mounted.host);
  redraw();
  onLookChange(redraw, signal);
  whenHidden(signal, () => {
    reserves = false;
    redraw();
  });
  return redraw;
}
