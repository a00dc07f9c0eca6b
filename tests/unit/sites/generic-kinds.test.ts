// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { detect } from './pages.ts';

const metas = (entries: Record<string, string>) =>
  Object.entries(entries)
    .map(([name, value]) => `<meta name="${name}" content="${value}">`)
    .join('');
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const read = (html: string) => detect(html, 'https://journal.example.org/article/1');
const PAPER = { '@type': 'ScholarlyArticle', headline: 'Deep Nets', identifier: '10.5555/ld.1' };

describe('the heading beside a declared DOI', () => {
  const declared = '<meta id="DOI" content="10.5555/a">';
  const title = 'Transforming archives by the crowd';
  const found = (body: string, window = title) => read(`<title>${window}</title>${declared}${body}`);

  it.each([
    ['below that of the journal', `<h3>Example Magazine</h3><h3>${title}</h3><h3>Abstract</h3>`, title],
    ['beside that of the site', `<h1>Example</h1><h1>${title}</h1>`, `${title} | Example`],
    ['the only one', `<h1>${title}</h1>`, 'Example'],
  ])('is %s', (_, body, window) => {
    expect(found(body, window)).toMatchObject({ ids: { doi: '10.5555/a' }, paper: { title } });
  });

  it.each([
    ['is short', '<h2>Abstract</h2><h2>Other</h2>', 'Abstract - Example'],
    ['goes on in another way', `<h1>Example</h1><h1>${title}</h1>`, `${title}ed materials`],
    ['is not in the title', `<h1>Example</h1><h1>${title}</h1>`, 'Example'],
  ])('is none that %s', (_, body, window) => {
    expect(found(body, window).status).toBe('none');
  });
});

describe('what is no paper and says so', () => {
  const described = { citation_title: 'Deep Nets', citation_doi: '10.5555/a', citation_author: 'Doe, Jane' };

  it.each([
    ['data', { 'DC.type': 'Dataset' }],
    ['data by an address of their type', { 'dc.type': 'http://purl.org/dc/dcmitype/Dataset' }],
    ['data among others', { 'eprints.type': 'dataset' }],
    ['software', { 'dcterms.type': 'Software' }],
    ['a patent', { citation_patent_number: 'US:1234567' }],
    ['a book', { 'DC.Type': 'Book' }],
    ['a book of a press', { 'DC.Type': 'Text.Book' }],
    ['a book by its number', { citation_isbn: '9780000000002' }],
  ])('is %s in metadata', (_, entries) => {
    expect(read(metas({ ...described, ...entries })).status).toBe('none');
    expect(read(metas({ 'dc.title': 'Deep Nets', 'dc.identifier': '10.5555/a', ...entries })).status).toBe(
      'none',
    );
  });

  it.each([
    ['citation_conference_title', 'Example Conference'],
    ['citation_inbook_title', 'Example Book'],
    ['citation_firstpage', '204'],
    ['citation_dissertation_institution', 'Example University'],
    ['citation_pdf_url', 'https://portal.example.org/thesis.pdf'],
  ])('is no book where it names what it is in: %s', (name, content) => {
    expect(read(metas({ ...described, citation_isbn: '9780000000002', [name]: content })).status).toBe(
      'paper',
    );
  });

  it.each([
    ['Dataset', 'none'],
    ['Software', 'none'],
    ['Journal article', 'paper'],
    ['Book chapter', 'paper'],
    ['Thesis', 'paper'],
  ])('is labelled in a record of InvenioRDM: %s', (label, status) => {
    const record = `<span role="note" class="ui label" aria-label="Resource type">\n ${label}\n</span><h1 id="record-title">Deep Nets</h1>`;
    expect(read(metas(described) + record).status).toBe(status);
  });

  it.each(['Dataset', 'SoftwareSourceCode', 'Book'])('is a %s in JSON-LD', (type) => {
    const other = { '@type': type, name: 'Deep Nets', identifier: '10.5555/a' };
    expect(read(metas(described) + ld(other)).status).toBe('none');
    expect(read(metas(described) + ld({ '@graph': [{ '@type': 'WebPage' }, other] })).status).toBe('none');
    expect(read(metas(described) + ld([other, PAPER])).status).toBe('paper');
  });

  it.each([
    'Text.Serial.Journal',
    'Article',
    'Thesis',
    'Book chapter',
    'Data paper',
    'info:eu-repo/semantics/article',
  ])('is not: %s', (type) => {
    expect(read(metas({ ...described, 'DC.Type': type })).status).toBe('paper');
  });
});
