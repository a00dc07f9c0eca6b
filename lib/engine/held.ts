import type { Paper, PaperKey } from '../paper/paper.ts';
import type { Meant } from './meant.ts';

/** A paper as search holds it. */
export interface Held {
  paper: Paper;
  /** Every key it is known under; the first names it. */
  keys: readonly PaperKey[];
  /** Never given twice; rising in the order of arrival. */
  id: number;
}

/** A paper that was found, with what tells its terms that match words, if any did. */
export interface Hit {
  held: Held;
  meant?: Meant;
}

/** What was found: the best of it, and how much there is. */
export interface Hits {
  hits: Hit[];
  total: number;
}
