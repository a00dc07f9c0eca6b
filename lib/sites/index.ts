import { ar5iv } from './ar5iv.ts';
import { arxiv } from './arxiv.ts';
import { generic } from './generic.ts';
import type { Site } from './site.ts';

/** All sites in the order in which they are asked: ar5iv lives below arXiv's host, and `generic` takes what is left. */
export const SITES: readonly Site[] = [ar5iv, arxiv, generic];
