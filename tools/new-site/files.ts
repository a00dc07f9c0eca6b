/** What a new site's first files are made from. */
export interface NewSite {
  id: string;
  host: string;
  name: string;
}

const PAPER = {
  title: 'Another Title',
  abstract: 'We say here in two sentences what a reader would see on the page. Nothing of it is copied.',
  authors: ['Jane Roe', 'Li Wei'],
};

/** Path and text of each file of a site that shows papers at `/paper/12`, their PDFs, and a search. */
export function newSiteFiles(site: NewSite): Record<string, string> {
  const folder = `tests/fixtures/sites/${site.id}`;
  return {
    [`lib/sites/${site.id}.ts`]: adapter(site),
    [`${folder}/paper/page.html`]: paperPage(site),
    [`${folder}/paper/expected.json`]: json(expectedPaper(site)),
    [`${folder}/search/page.html`]: searchPage(site),
    [`${folder}/search/expected.json`]: json(expectedSearch(site)),
  };
}

/**
 * The registry with a line for the site, before those that take what the others leave.
 *
 * @throws where the registry has no such line any more
 */
export function registered(registry: string, { id }: NewSite): string {
  const line = /\n {2}openalex,\n/;
  const firstImport = registry.split('\n').find((text) => text > `import { ${id} }`);
  if (!line.test(registry) || firstImport === undefined)
    throw new Error('lib/sites/index.ts: add the line yourself');
  return registry
    .replace(line, `\n  ${id},$&`)
    .replace(firstImport, `import { ${id} } from './${id}.ts';\n${firstImport}`);
}

const adapter = ({ id, host, name }: NewSite) => `import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import type { SiteExample } from './site.ts';

export const ${id} = describedSite({
  id: '${id}',
  name: '${name.replaceAll("'", '’')}',
  covers: 'Papers, PDFs by their address and search results',
  hosts: ['*://${host}/*'],
  // The path's segments, decoded. \`ids\` only where the address has an id that Kindred knows: see lib/paper/paper.ts.
  locate(_url, [section = '', number = '']) {
    if (section === 'search') return 'listing';
    if (section !== 'paper' || !/^\\d+(?:\\.pdf)?$/.test(number)) return undefined;
    const address = \`https://${host}/paper/\${number.replace('.pdf', '')}\`;
    return { page: number.endsWith('.pdf') ? 'pdf' : 'abstract', address };
  },
  // Metadata come first (\`citation_title\`, JSON-LD, …): name places only for what they lack.
  places: { title: 'h1', abstract: '.abstract', authors: '.authors a' },
  rows: { link: 'a[href*="/paper/"]', row: '.result', authors: '.authors' },
});

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', ['https://${host}/paper/12', 'https://${host}/paper/12/?utm_source=x#top']),
  ...examplesOf('pdf', ['https://${host}/paper/12.pdf'], { landing: 'https://${host}/paper/12' }),
  ...examplesOf('listing', ['https://${host}/search?q=x']),
  ...examplesOf('none', ['https://${host}/', 'https://${host}/about']),
];
`;

const page = (title: string, body: string) => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
</head>
<body>
${body}
</body>
</html>
`;

const paperPage = ({ name }: NewSite) =>
  page(
    `${PAPER.title} | ${name}`,
    `<h1>${PAPER.title}</h1>
<p class="authors">${PAPER.authors.map((author) => `<a href="/author">${author}</a>`).join(', ')}</p>
<h2>Abstract</h2>
<div class="abstract"><p>${PAPER.abstract}</p></div>`,
  );

const searchPage = ({ name }: NewSite) =>
  page(
    `Search | ${name}`,
    `<h1>Search</h1>
<div class="result"><h3><a href="/paper/12">${PAPER.title}</a></h3>
<p class="authors">${PAPER.authors.join(' and ')}</p></div>`,
  );

/** What the tests compare: fields of \`Detection\` (lib/sites/site.ts), and in \`evidence\` where each was read. */
const expectedPaper = ({ id, host }: NewSite) => ({
  url: `https://${host}/paper/12?utm_source=x`,
  status: 'paper',
  site: id,
  page: 'abstract',
  ids: {},
  evidence: { title: 'markup', abstract: 'markup', authors: 'markup' },
  paper: { ...PAPER, ids: {}, url: `https://${host}/paper/12`, source: 'page' },
});

const expectedSearch = ({ id, host }: NewSite) => ({
  url: `https://${host}/search?q=x`,
  status: 'listing',
  site: id,
  rows: [{ ...PAPER, abstract: '', ids: {}, url: `https://${host}/paper/12`, source: 'listing' }],
});

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
