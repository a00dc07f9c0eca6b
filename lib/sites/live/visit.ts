import { ID_KINDS } from '../../paper/ids.ts';
import type { PaperIds } from '../../paper/paper.ts';
import type { UrlMatch } from '../site.ts';
import { withoutFragment } from './navigation.ts';

/** What an address is about, as far as it tells. */
export interface Place {
  href: string;
  site?: string | undefined;
  match?: UrlMatch | undefined;
}

/** The ids that an address names; none for a listing or a page that only its document knows. */
export function idsOf({ match }: Pick<Place, 'match'>): PaperIds {
  return match && 'ids' in match ? match.ids : {};
}

/**
 * Whether two addresses lead to the same page of the same paper, so that what is shown may stay: a note of a forum, a tab
 * of a page. Addresses that name no id are compared as a whole.
 */
export function samePlace(a: Place, b: Place): boolean {
  if (withoutFragment(a.href) === withoutFragment(b.href)) return true;
  const version = ({ match }: Place) => (match && 'version' in match ? match.version : undefined);
  return (
    a.site === b.site &&
    a.match?.page === b.match?.page &&
    version(a) === version(b) &&
    sameIds(idsOf(a), idsOf(b))
  );
}

/** False where there are none. */
function sameIds(a: PaperIds, b: PaperIds): boolean {
  return ID_KINDS.some((kind) => a[kind]) && ID_KINDS.every((kind) => a[kind] === b[kind]);
}
