import type { CorpusRecord } from './arxiv-page.ts';

/** How long after its address the document of a page changes, milliseconds. */
export const LATE = 700;

/**
 * A site whose pages change without loading, as OpenReview's do: the link to the other paper changes the address at once,
 * the title later, and the abstract last. `address` tells the address of a paper.
 */
export function spaPage(
  first: CorpusRecord,
  second: CorpusRecord,
  address: (paper: CorpusRecord) => string,
): string {
  const data = [first, second].map((paper) => ({ ...paper, href: address(paper) }));
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A forum</title></head>
<body><main><h2></h2><p></p><a id="go">The other paper</a></main><script>
const papers = ${json};
const meta = (name, content) => {
  const found = document.querySelector('meta[name="' + name + '"]') ?? document.createElement('meta');
  found.name = name;
  found.content = content;
  document.head.append(found);
};
const show = (paper, late) => {
  setTimeout(() => {
    document.querySelector('h2').textContent = paper.title;
    meta('citation_title', paper.title);
  }, late);
  setTimeout(() => {
    document.querySelector('p').textContent = paper.abstract;
    meta('citation_abstract', paper.abstract);
  }, late * 1.5);
};
const here = () => papers.find(({ href }) => href === location.pathname + location.search) ?? papers[0];
const other = () => papers.find((paper) => paper !== here());
document.getElementById('go').onclick = () => {
  history.pushState(null, '', other().href);
  show(here(), ${LATE});
};
addEventListener('popstate', () => show(here(), ${LATE}));
show(here(), 200);
</script></body></html>`;
}
