import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './fixtures.ts';

/** A record of the bundled corpus' source. */
export interface CorpusRecord {
  title: string;
  abstract: string;
  authors: string[];
  year: number;
  arxiv: string;
}

let records: CorpusRecord[] | undefined;

/** The bundled paper with that arXiv id or title. */
export function corpusPaper(name: string): CorpusRecord {
  records ??= JSON.parse(
    readFileSync(join(ROOT, 'tools', 'corpus', 'papers.json'), 'utf8'),
  ) as CorpusRecord[];
  const found = records.find(({ arxiv, title }) => arxiv === name || title === name);
  if (!found) throw new Error(`The corpus has no "${name}"`);
  return found;
}

/** An abstract page in arXiv's markup, for papers that have no saved page: hostile ones, or another of the corpus. */
export function abstractPage({ title, abstract, authors, year, arxiv }: CorpusRecord): string {
  const text = escapeMarkup;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>[${text(arxiv)}] ${text(title.slice(0, 200))}</title>
<link rel="stylesheet" href="/static/browse/css/arXiv.css">
<meta name="citation_title" content="${text(title)}">
${authors.map((author) => `<meta name="citation_author" content="${text(author)}">`).join('\n')}
<meta name="citation_date" content="${year}/10/16">
<meta name="citation_arxiv_id" content="${text(arxiv)}">
<meta name="citation_abstract" content="${text(abstract)}">
</head><body><div class="flex-wrap-footer"><header><a href="/">arXiv</a></header><main><div id="content"><div id="abs-outer">
<div class="leftcolumn"><div id="content-inner"><div id="abs">
<h1 class="title mathjax"><span class="descriptor">Title:</span>${text(title)}</h1>
<div class="authors"><span class="descriptor">Authors:</span>${authors.map(text).join(', ')}</div>
<blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>${text(abstract)}</blockquote>
</div></div></div>
<div class="extra-services"><div class="full-text"><h2>Access Paper:</h2><ul><li><a href="/pdf/${text(arxiv)}">View PDF</a></li></ul></div></div>
</div></div></main></div></body></html>`;
}

/** A listing in arXiv's markup. */
export function listingPage(papers: readonly CorpusRecord[]): string {
  const rows = papers.map(
    ({ arxiv, title, authors }, index) => `<dt><a name="item${index + 1}">[${index + 1}]</a>
<a href="/abs/${arxiv}" title="Abstract" id="${arxiv}">arXiv:${arxiv}</a> [<a href="/pdf/${arxiv}" title="Download PDF">pdf</a>]</dt>
<dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span>${escapeMarkup(title)}</div>
<div class="list-authors">${authors.map((author) => `<a href="/a">${escapeMarkup(author)}</a>`).join(', ')}</div>
<div class="list-subjects"><span class="descriptor">Subjects:</span><span class="primary-subject">Machine Learning (cs.LG)</span></div></div></dd>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Machine Learning</title>
<link rel="stylesheet" href="/static/browse/css/arXiv.css"></head><body><main><div id="content"><div id="dlpage">
<h1>Machine Learning</h1><h3>Showing new listings</h3><dl id="articles">${rows.join('\n')}</dl></div></div></main></body></html>`;
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
