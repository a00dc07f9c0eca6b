import type { Paper, PaperKey } from '../paper/paper.ts';

/** A paper as search holds it. */
export interface Held {
  paper: Paper;
  /** Every key it is known under; the first names it. */
  keys: readonly PaperKey[];
  /** Never given twice; rising in the order of arrival. */
  id: number;
}
