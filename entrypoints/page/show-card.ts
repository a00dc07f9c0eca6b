import { createCardModel } from '../../components/card/model.ts';
import { pageArea } from '../../lib/platform/page-area.ts';
import { DEFAULT_SETTINGS } from '../../lib/settings/settings.ts';
import { createSettingsStore } from '../../lib/settings/settings-store.ts';
import type { PageKind } from '../../lib/sites/site.ts';
import { createCardClient } from './card-client.ts';
import { followPage } from './follow-page.ts';
import { keepCategory } from './keep-category.ts';
import { beforeFrame, whenIdle } from './moments.ts';
import { createPageReader } from './page-reader.ts';
import { documentParsed, headParsed } from './parsed.ts';
import { findPlace, type Place } from './place.ts';
import { placeCard } from './place-card.ts';
import type { Scope } from './scope.ts';

/**
 * Shows the card on a paper's page. Where the head alone tells the paper, it is asked about while the body is still being
 * parsed: mostly the card is there, whole, when the page is first laid out. Else its place is taken then, at its full
 * height, so that nothing moves when it is filled; it lets go of what it does not need once nobody looks.
 */
export async function showCard(scope: Scope, page: PageKind | 'unknown'): Promise<void> {
  const reader = createPageReader(scope);
  const loading = createSettingsStore(pageArea).load();
  let settings = DEFAULT_SETTINGS;
  await (page === 'abstract' ? headParsed(scope.signal) : documentParsed(scope.signal));
  const asksEarly = reader.readHead();
  let place: Place | undefined;
  let redraw = () => {};
  const client = createCardClient(scope, reader, () => place?.layout === 'column');
  const model = createCardModel(client, () => redraw());
  const early = asksEarly ? model.ask() : undefined;

  place = await findPlace(page, scope);
  const isDrawer = place.layout === 'drawer';
  await (isDrawer ? documentParsed(scope.signal) : beforeFrame(scope.signal));
  if (isDrawer && !reader.readAll()) return;
  // A drawer covers the page, so it never opens by itself. A column does not wait for the settings, though mostly they
  // are there by now: the page is laid out next.
  if (isDrawer) model.start(true);
  void loading.then((loaded) => {
    settings = loaded;
    if (!isDrawer) model.start(loaded.cardCollapsed);
  });
  await Promise.resolve();
  scope.signal.throwIfAborted();

  const gone = new AbortController();
  const signal = AbortSignal.any([scope.signal, gone.signal]);
  const { quietCategories: quiet } = settings;
  const isQuiet = quiet.length > 0 && reader.readAll() && quiet.includes(reader.category());
  redraw = placeCard(place, model, scope, { signal, isQuiet });
  followPage(model, signal);
  await documentParsed(signal);
  // What the head told is read again for what only the body tells, a venue for one: nobody waits for that.
  if (early) await whenIdle(signal);
  if (!reader.readAll()) return gone.abort();
  await (early ?? model.ask());
  await keepCategory(scope.client, (await loading).quietCategories, reader.category(), model.state.answer);
}
