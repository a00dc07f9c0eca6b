import { detectPage, detectUrl } from '../../lib/sites/detect.ts';

/** arXiv's adapters alone: the script of arXiv's pages carries no other. */
export const ARXIV_DETECTOR = { detectUrl, detectPage };
