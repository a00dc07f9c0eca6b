import { ar5iv } from './ar5iv.ts';
import { arxiv } from './arxiv.ts';
import type { Site } from './site.ts';

/** What the script on arXiv's own hosts needs; ar5iv first, since it lives below arXiv's host. */
export const ARXIV_SITES: readonly Site[] = [ar5iv, arxiv];
