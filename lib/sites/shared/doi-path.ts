import { normaliseIds } from '../../paper/ids.ts';
import type { PaperIds } from '../../paper/paper.ts';

/** What sites put behind a DOI to name a view of its paper. */
const VIEW =
  /(?:\/(?:full|abstract|abs|summary|meta|references|figures|citations|metrics|e?pdf|ampdf|html|epub|xml|fulltext\.html)|\.(?:full\.pdf|full-text|full|short|abstract|pdf|html?|xml))$/i;
const DOI = /^10\.\d{4,9}(?:\.\d{1,9}){0,5}$/;

/** The ids of the paper whose DOI these segments of a path are: two or more, and what follows names a view of it. */
export function idsOfDoiPath(segments: readonly string[]): PaperIds {
  if (segments.length < 2 || !DOI.test(segments[0] ?? '')) return {};
  return normaliseIds({ doi: segments.join('/').replace(VIEW, '') });
}

/** Where a DOI begins in a path, or -1. */
export function indexOfDoi(segments: readonly string[]): number {
  return segments.findIndex((segment) => DOI.test(segment));
}

/** A DOI as a path holds it: readable, but without what would end the path. */
export function doiInAddress(doi: string): string {
  return encodeURI(doi).replace(/[?#]/g, encodeURIComponent);
}
