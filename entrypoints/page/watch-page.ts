import type { Paper } from '../../lib/paper/paper.ts';
import { onNavigation } from '../../lib/sites/live/navigation.ts';
import { type Place, samePlace } from '../../lib/sites/live/visit.ts';
import { isLoadedHere } from './loaded-here.ts';
import type { Scope } from './scope.ts';
import { type ShowPaper, showPage } from './show-page.ts';

export interface Page extends Pick<Scope, 'detector' | 'look' | 'client' | 'lastOfCard' | 'signal'> {
  /** Shows the card on a page of a paper; each script has its own way. */
  showPaper: ShowPaper;
  isAlive(): boolean;
  leave(): void;
}

/** Shows what belongs to the page's URL, now and after every change of it, until `signal` aborts. */
export function watchPage({ isAlive, leave, signal, showPaper, ...page }: Page): void {
  let visit = new AbortController();
  let place: Place | undefined;
  let last: { place: Place; paper: Paper } | undefined;
  const show = (isLoaded: boolean) => {
    const here = placeOf(new URL(location.href), page.detector);
    if (place && samePlace(place, here)) return;
    // Whatever the last URL started is undone, its late answers included.
    visit.abort();
    visit = new AbortController();
    // A script that outlived its extension shows nothing new.
    if (!isAlive()) return leave();
    if (place) void page.client('page.left', {}).catch(() => undefined);
    place = here;
    const before = last && !samePlace(last.place, here) ? last.paper : undefined;
    showPage(showPaper, {
      ...page,
      url: new URL(here.href),
      past: isLoaded ? undefined : { paper: before },
      onShown: (paper) => {
        last = { place: here, paper };
      },
      signal: AbortSignal.any([signal, visit.signal]),
    });
  };
  show(isLoadedHere());
  onNavigation(window, () => show(false), signal);
}

function placeOf(url: URL, { detectUrl }: Scope['detector']): Place {
  const found = detectUrl(url);
  return { href: url.href, site: found?.site.id, match: found?.match };
}
