import { arxivAbsUrl, parseArxivId } from '../../paper/arxiv-id.ts';
import type { PageKind } from '../site.ts';
import type { Located } from './described-site.ts';

/** Another site's page of the arXiv paper that segments of its path begin with; its address is arXiv's own. */
export function locateArxiv(page: PageKind, segments: readonly string[]): Located | undefined {
  const found = parseArxivId(segments[0] ?? '') ?? parseArxivId(segments.slice(0, 2).join('/'));
  if (!found) return undefined;
  const { id, version } = found;
  return { page, ids: { arxiv: id }, address: arxivAbsUrl(id), ...(version !== undefined && { version }) };
}
