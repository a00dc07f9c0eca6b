import { ARXIV_SITES } from './arxiv-sites.ts';
import { generic } from './generic.ts';
import type { Site } from './site.ts';

/** All sites in the order in which they are asked; `generic` takes what is left. */
export const SITES: readonly Site[] = [...ARXIV_SITES, generic];
