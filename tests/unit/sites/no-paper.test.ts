// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { detect } from './pages.ts';

/** Metadata as pages of the kind have it; the texts are invented. */
const meta = (entries: Record<string, string>) =>
  Object.entries(entries)
    .map(
      ([name, content]) =>
        `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${content}">`,
    )
    .join('');
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const cited = (n: number) =>
  `<li id="cite_note-${n}">Doe J. <i>A study of examples ${n}</i>. <a href="https://doi.org/10.5555/cited.${n}">doi:10.5555/cited.${n}</a> <a href="https://arxiv.org/abs/2001.0000${n}">arXiv:2001.0000${n}</a></li>`;
const LIST = [1, 2, 3, 4, 5].map(cited).join('');

const PAGES: readonly [kind: string, url: string, html: string][] = [
  [
    'an article of Wikipedia',
    'https://en.wikipedia.org/wiki/Double_descent',
    `<title>Double descent - Wikipedia</title>${meta({ 'og:type': 'website', 'og:title': 'Double descent - Wikipedia' })}
    ${ld({ '@context': 'https://schema.org', '@type': 'Article', name: 'Double descent', url: 'https://en.wikipedia.org/wiki/Double_descent' })}
    <h1 id="firstHeading">Double descent</h1><p>It was described in 2019.</p><ol class="references">${LIST}</ol>`,
  ],
  [
    'a repository with a block to cite',
    'https://github.com/example/nets',
    `<title>GitHub - example/nets: Code of "Deep nets" (EXJML 2018)</title>
    ${meta({ 'og:type': 'object', 'og:title': 'GitHub - example/nets: Code of the paper', 'octolytics-dimension-repository_id': '1' })}
    <h1>nets</h1><article class="markdown-body"><h1>Deep nets</h1><p>Official code of <a href="https://arxiv.org/abs/1710.05468">our paper</a>.</p>
    <pre>@article{doe2018, title={Deep nets}, doi={10.5555/exjml.2018.1}}</pre></article>`,
  ],
  [
    'a list of links',
    'https://github.com/example/awesome-nets',
    `<title>GitHub - example/awesome-nets: A curated list</title><h1>awesome-nets</h1><article><h1>Awesome nets</h1><ul>${LIST}</ul></article>`,
  ],
  [
    'a reading list of a course',
    'https://www.example.edu/courses/cs204/readings.html',
    `<title>CS 204: Readings</title><h1>Readings</h1><h2>Week 1</h2><ul>${LIST}</ul>`,
  ],
  [
    'a laboratory’s list of publications with badges',
    'https://lab.example.edu/publications/',
    `<title>Publications | Example Lab</title>${meta({ 'og:type': 'article', 'og:title': 'Publications' })}<h1>Publications</h1>
    ${[1, 2, 3].map((n) => `<div class="pub"><b>Study ${n}</b><div class="altmetric-embed" data-doi="10.5555/pub.${n}"></div></div>`).join('')}`,
  ],
  [
    'news about a paper',
    'https://news.example.org/2018/05/wide-networks-generalize.html',
    `<title>Wide networks generalize</title>${meta({ 'og:type': 'article', 'og:title': 'Wide networks generalize, researchers find', 'article:published_time': '2018-05-01' })}
    ${ld({ '@type': 'NewsArticle', headline: 'Wide networks generalize, researchers find', author: 'A Reporter' })}
    <h1>Wide networks generalize, researchers find</h1><p>More information: J. Doe et al, Deep nets (2018). <a data-doi="1" href="https://dx.doi.org/10.5555/exjml.2018.1">DOI: 10.5555/exjml.2018.1</a></p>
    <div class="altmetric-embed" data-doi="10.5555/exjml.2018.1"></div>`,
  ],
  [
    'a press release that names the DOI',
    'https://www.example.org/news-releases/204',
    `<title>Wide networks generalize | Example News</title>${meta({ 'og:type': 'article', 'og:title': 'Wide networks generalize' })}
    ${ld({ '@type': ['NewsArticle'], headline: 'Wide networks generalize' })}<h1>Wide networks generalize</h1>
    <dl><dt>Journal</dt><dd>Example Journal</dd><dt>DOI</dt><dd><a href="https://doi.org/10.5555/exjml.2018.1">10.5555/exjml.2018.1</a></dd></dl>`,
  ],
  [
    'a post of a blog',
    'https://blog.example.org/post/deep-nets',
    `<title>What I read: Deep nets</title>${meta({ 'og:type': 'article', 'og:title': 'What I read: Deep nets', author: 'A Blogger' })}
    ${ld({ '@graph': [{ '@type': 'BlogPosting', headline: 'What I read', citation: { '@type': 'ScholarlyArticle', name: 'Deep nets' } }] })}
    <h1>What I read: Deep nets</h1><p>See <a href="https://doi.org/10.5555/exjml.2018.1">the paper</a>.</p>`,
  ],
  [
    'a question and its answers',
    'https://stats.example.com/questions/204/why-do-wide-networks-generalize',
    `<title>Why do wide networks generalize? - Example Stack</title>${meta({ 'og:type': 'website', 'og:title': 'Why do wide networks generalize?' })}
    ${ld({ '@type': 'QAPage', mainEntity: { '@type': 'Question', name: 'Why do wide networks generalize?' } })}
    <h1>Why do wide networks generalize?</h1><p>Cf. <a href="https://arxiv.org/abs/1611.03530">arXiv:1611.03530</a></p>`,
  ],
  [
    'a patent',
    'https://patents.example.com/patent/US1234567B2/en',
    `<title>US1234567B2 - Wide networks</title>${meta({ 'DC.type': 'patent', 'DC.title': 'Wide networks', citation_patent_number: 'US:1234567', citation_patent_application_number: 'US:10/123', 'DC.relation': 'US:1' })}
    <h1>Wide networks</h1><span data-doi="10.5555/cited.1"></span>`,
  ],
  [
    'a dataset of a repository',
    'https://data.example.edu/dataset.xhtml?persistentId=doi:10.5555/DVN/ABC',
    `<title>Replication data for: Deep nets - Example Dataverse</title>
    ${meta({ 'DC.identifier': 'doi:10.5555/DVN/ABC', 'DC.type': 'Dataset', 'DC.title': 'Replication data for: Deep nets', 'DC.creator': 'Doe, Jane' })}
    ${ld({ '@type': 'Dataset', '@id': 'https://doi.org/10.5555/DVN/ABC', name: 'Replication data for: Deep nets', citation: [{ '@type': 'CreativeWork', name: 'Deep nets' }] })}
    <h1>Replication data for: Deep nets</h1>`,
  ],
  [
    'data on a sharing site',
    'https://sharing.example.com/articles/dataset/Weights_of_deep_nets/204',
    `<title>Weights of deep nets</title><meta data-rh="true" content="Weights of deep nets" name="citation_title"><meta data-rh="true" content="10.5555/m9.sharing.204" name="citation_doi"><h1>Weights of deep nets</h1>`,
  ],
  [
    'a package of software',
    'https://cran.r-project.org/web/packages/exnets/index.html',
    `<title>CRAN: Package exnets</title>${meta({ citation_title: 'Networks of Examples [R package exnets version 1.0]', citation_author1: 'Jane Doe', citation_publication_date: '2020-01-01', citation_public_url: 'https://CRAN.R-project.org/package=exnets' })}<h2>exnets: Networks of Examples</h2><a href="https://doi.org/10.32614/CRAN.package.exnets">doi:10.32614/CRAN.package.exnets</a>`,
  ],
  [
    'a book',
    'https://press.example.org/books/deep-nets',
    `<title>Deep Nets | Example Press</title>${meta({ citation_title: 'Deep Nets', citation_isbn: '9780000000002', citation_doi: '10.5555/9780000000002', 'og:type': 'book' })}
    ${ld({ '@type': 'Book', name: 'Deep Nets', isbn: '9780000000002' })}<h1>Deep Nets</h1>`,
  ],
  [
    'the home page of a journal',
    'https://journal.example.org/',
    `<title>Example Journal</title>${meta({ citation_journal_title: 'Example Journal', 'dc.title': 'Example Journal', 'dc.identifier': '10.5555/journal' })}<h1>Example Journal</h1>`,
  ],
  [
    'a table of contents',
    'https://journal.example.org/toc/31/2',
    `<title>Example Journal: Vol 31, No 2</title>${meta({ citation_journal_title: 'Example Journal', 'og:type': 'website' })}<h1>Vol 31, No 2</h1><ul>${LIST}</ul>`,
  ],
  [
    'an author’s page',
    'https://journal.example.org/authors/jane-doe',
    `<title>Jane Doe | Example</title>${meta({ 'og:type': 'profile', 'og:title': 'Jane Doe' })}${ld({ '@type': 'Person', name: 'Jane Doe' })}<h1>Jane Doe</h1><ul>${LIST}</ul>`,
  ],
  [
    'a page of results',
    'https://journal.example.org/search?q=nets',
    `<title>Search results</title><h1>5 results</h1><ul>${LIST}</ul>`,
  ],
  [
    'a login',
    'https://sso.example.org/login?ref=/doi/10.5555/exjml.2018.1',
    `<title>Sign in - Example</title>${meta({ doi: '10.5555/exjml.2018.1' })}<h1>Sign in</h1>`,
  ],
];

describe('a page that is not of one paper', () => {
  it.each(PAGES)('is none: %s', (_, url, html) => {
    expect(detect(html, url).status).toBe('none');
  });
});

const BARRED: readonly [wall: string, html: string][] = [
  [
    'Cloudflare’s check',
    '<title>Just a moment...</title><h1 class="zone-name-title h1">example.org</h1><p>Verify you are human by completing the action below.</p>',
  ],
  ['Cloudflare’s check in German', '<title>Nur einen Moment…</title><h1>example.org</h1>'],
  [
    'Cloudflare’s refusal',
    '<title>Attention Required! | Cloudflare</title><div id="cf-error-details"><h1>Sorry, you have been blocked</h1></div>',
  ],
  ['Radware’s', '<title>Radware Bot Manager Captcha</title><h1>We apologize for the inconvenience...</h1>'],
  ['PerimeterX’s', '<title>Access to this page has been denied.</title><div id="px-captcha"></div>'],
  [
    'DataDome’s',
    '<title>example.org</title><p id="cmsg">Please enable JS and disable any ad blocker</p><script src="https://ct.captcha-delivery.com/c.js"></script>',
  ],
  [
    'Imperva’s',
    '<html style="height:100%"><head><meta name="robots" content="noindex"></head><body><iframe id="main-iframe" src="/_Incapsula_Resource?SWUDNSAI=31">Request unsuccessful. Incapsula incident ID: 204</iframe></body>',
  ],
  [
    'Akamai’s',
    '<title>Access Denied</title><h1>Access Denied</h1>You don\'t have permission to access "http://example.org/" on this server.',
  ],
  [
    'Anubis’s',
    '<title>Making sure you&#39;re not a bot!</title><h1 id="title">Making sure you\'re not a bot!</h1>',
  ],
  ['a missing page', '<title>404 - Page not found | Example</title><h1>Page not found</h1>'],
  ['a page that is gone', '<title>410 Gone</title><h1>Gone</h1>'],
  ['a broken server', '<title>500 Internal Server Error</title><h1>Internal Server Error</h1>'],
  ['a login', '<title>Log in to Example | Example</title><h1>Log in</h1>'],
  ['a request for consent', '<title>Cookie settings</title><h1>We value your privacy</h1>'],
];
const PAPERS = [
  'https://iopscience.iop.org/article/10.1088/9999-0204/abc204',
  'https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.999.020401',
  'https://pubs.rsc.org/en/content/articlelanding/2018/ex/d8ex00204a',
  'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=9990204',
  'https://www.jstor.org/stable/99990204',
  'https://hal.science/hal-99902040',
  'https://www.researchsquare.com/article/rs-9990204/v1',
  'https://chemrxiv.org/doi/full/10.26434/chemrxiv-2024-x0204-v2',
  'https://zenodo.org/records/9990204',
  'https://www.degruyter.com/document/doi/10.5555/ex-2018-0204/html',
];

describe('a wall in the place of a paper', () => {
  it.each(BARRED)('is none on any site: %s', (_, html) => {
    for (const url of PAPERS) expect([url, detect(html, url).status]).toEqual([url, 'none']);
  });
});
