import { ARXIV_SITES } from '../../lib/sites/arxiv-sites.ts';
import { createDetector } from '../../lib/sites/detector.ts';

/** arXiv's adapters alone: the script of arXiv's pages carries no other. */
export const ARXIV_DETECTOR = createDetector(ARXIV_SITES);
