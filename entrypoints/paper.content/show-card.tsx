import css from '../../components/card/card.css?inline';
import { createCardModel } from '../../components/card/model.ts';
import { mountShadow } from '../../components/mount.tsx';
import { localArea } from '../../lib/platform/storage-area.ts';
import { createSettingsStore } from '../../lib/settings/settings-store.ts';
import type { PageKind } from '../../lib/sites/site.ts';
import { createCardClient } from './card-client.ts';
import { drawCard } from './card-view.tsx';
import { followPage } from './follow-page.ts';
import { onLookChange } from './page-look.ts';
import { createPageReader } from './page-reader.ts';
import { documentParsed, headParsed } from './parsed.ts';
import { findPlace, type Place, removeLeftovers } from './place.ts';
import type { Scope } from './scope.ts';

const HOST = 'kindred-card';

/**
 * Shows the card on a paper's page. Where the head alone tells the paper, it is asked about while the body is still being
 * parsed: mostly the card is there, whole, when the page is first laid out. Else its place is taken before that, at its
 * full height, so that nothing moves when it is filled.
 */
export async function showCard(scope: Scope, page: PageKind | 'unknown'): Promise<void> {
  const reader = createPageReader(scope.url);
  const settings = createSettingsStore(localArea).load();
  await (page === 'abstract' ? headParsed(scope.signal) : documentParsed(scope.signal));
  const asksEarly = reader.readHead();
  let place: Place | undefined;
  let redraw = () => {};
  const client = createCardClient(scope, reader, () => place?.layout === 'column');
  const model = createCardModel(client, () => redraw());
  const early = asksEarly ? model.ask() : undefined;

  place = await findPlace(page, scope.signal);
  const isDrawer = place.layout === 'drawer';
  if (isDrawer) await documentParsed(scope.signal);
  if (isDrawer && !reader.readAll()) return;
  scope.signal.throwIfAborted();
  removeLeftovers(HOST);
  const gone = new AbortController();
  const signal = AbortSignal.any([scope.signal, gone.signal]);
  const mounted = mountShadow(document, HOST, css, signal);
  const look = { layout: place.layout, reserves: model.state.answer === undefined };
  redraw = () => drawCard(mounted, model, scope, look);
  // A drawer covers the page, so it never opens by itself. A column is placed without waiting long for the settings: the
  // page may be laid out before they come, though mostly they are there.
  const collapsed = isDrawer ? Promise.resolve(true) : settings.then(({ cardCollapsed }) => cardCollapsed);
  void collapsed.then(model.start, () => undefined);
  await Promise.resolve();
  place.put(mounted.host);
  redraw();
  onLookChange(redraw, signal);
  followPage(model, signal);

  await documentParsed(signal);
  if (!reader.readAll()) return gone.abort();
  await (early ?? model.ask());
}
