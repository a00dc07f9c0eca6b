import { createCardModel } from '../../components/card/model.ts';
import { awaitPaper } from '../../lib/sites/live/arrival.ts';
import type { PaperDetection } from '../../lib/sites/site.ts';
import { createCardClient } from './card-client.ts';
import { followPage } from './follow-page.ts';
import { createLateReader } from './late-reader.ts';
import { PAGE_PACE } from './page-pace.ts';
import { documentParsed } from './parsed.ts';
import { DRAWER } from './place.ts';
import { placeCard } from './place-card.ts';
import type { Scope } from './scope.ts';
import { showMarks } from './show-marks.ts';

/**
 * Shows the tab at the window's edge once the page's paper is there, which on many sites is long after the page was
 * loaded.
 */
export async function showDrawer(scope: Scope): Promise<void> {
  const { signal, onShown } = scope;
  await documentParsed(signal);
  const reader = createLateReader(scope);
  let redraw: (() => void) | undefined;
  const client = createCardClient(scope, reader, () => false);
  const model = createCardModel(client, () => redraw?.());
  model.start(true);
  const place = () => {
    redraw = placeCard(DRAWER, model, scope, { signal, isQuiet: false });
    followPage(model, signal);
  };
  const onRead = ({ paper }: PaperDetection) => {
    if (paper) onShown(paper);
    // Before it is asked: whether the tab is there must not tell the page what is known of an id.
    if (!redraw) place();
    return model.ask();
  };
  await awaitPaper(document, { read: reader.read, onRead }, { pace: PAGE_PACE, signal });
  // Some addresses do not tell a list of papers from a paper.
  if (!reader.found() && !signal.aborted && reader.isListing()) await showMarks(scope);
}
