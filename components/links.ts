import { arxivAbsUrl, arxivPdfUrl } from '../lib/paper/arxiv-id.ts';
import type { Paper, PaperIds } from '../lib/paper/paper.ts';

/** The page to open for a paper; absent where nothing names one. Only http(s): the address may come from a hostile page. */
export function paperUrl({ url, ids }: Paper): string | undefined {
  return url && isWeb(url) ? url : idUrl(ids);
}

/** The page where the abstract of a paper that is known by its ids can be seen. */
export function idUrl(ids: PaperIds): string | undefined {
  if (ids.arxiv) return arxivAbsUrl(ids.arxiv);
  if (ids.doi) return `https://doi.org/${encodeURI(ids.doi)}`;
  if (ids.openreview) return `https://openreview.net/forum?id=${encodeURIComponent(ids.openreview)}`;
  if (ids.acl) return `https://aclanthology.org/${encodeURIComponent(ids.acl)}/`;
  return ids.pmid ? `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(ids.pmid)}/` : undefined;
}

/** The paper's PDF, where its address follows from an id. */
export function pdfUrl({ ids }: Paper): string | undefined {
  if (ids.arxiv) return arxivPdfUrl(ids.arxiv);
  return ids.acl ? `https://aclanthology.org/${encodeURIComponent(ids.acl)}.pdf` : undefined;
}

/** Title and address, each on its line, as it is copied. */
export function titleAndLink(paper: Paper): string {
  const url = paperUrl(paper);
  return url ? `${paper.title}\n${url}` : paper.title;
}

function isWeb(url: string): boolean {
  return url.startsWith('https://') || url.startsWith('http://');
}
