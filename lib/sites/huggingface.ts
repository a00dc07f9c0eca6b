import type { Paper } from '../paper/paper.ts';
import { isRecord } from '../util/record.ts';
import { locateArxiv } from './shared/arxiv-located.ts';
import { describedSite } from './shared/described-site.ts';
import { embeddedFields, textOf } from './shared/embedded-fields.ts';
import { attributeJson } from './shared/embedded-json.ts';
import { examplesOf } from './shared/example.ts';
import type { PageFields } from './shared/fields.ts';
import { type JsonLdNode, listOf } from './shared/json-ld.ts';
import { withOwnArxivId } from './shared/own-address.ts';
import { readPagePaper } from './shared/page-paper.ts';
import { headingOf } from './shared/section.ts';
import { elementLine } from './shared/text.ts';
import type { SiteExample } from './site.ts';

const PERIODS = new Set(['trending', 'date', 'week', 'month']);

export const huggingface = describedSite({
  id: 'huggingface',
  name: 'Hugging Face Papers',
  covers: 'Papers, and the daily, weekly, monthly and trending lists',
  hosts: ['*://huggingface.co/papers*'],
  locate(_url, [section, first, ...rest]) {
    if (section !== 'papers') return undefined;
    if (first === undefined || PERIODS.has(first)) return 'listing';
    return locateArxiv(rest.length === 0 ? 'abstract' : 'auxiliary', [first]);
  },
  read: (doc) =>
    embedded(doc) ??
    withOwnArxivId(
      doc,
      readPagePaper(doc, {
        title: 'main h1',
        abstract: abstractOf,
        teasers: true,
        window: /^paper page - /i,
      }),
    ),
  // The first link of a card is its picture; what it is called stands in a heading of any level.
  rows: {
    link: 'article a[href*="/papers/"], h3 a[href*="/papers/"]',
    row: 'article, li',
    title: 'h1, h2, h3, h4',
  },
  besideRows(doc) {
    let papers: Map<string, Partial<Paper>> | undefined;
    return ({ ids }) => {
      papers ??= listedPapers(doc);
      return papers.get(ids.arxiv ?? '') ?? {};
    };
  },
});

/** The data from which the page draws its paper; the abstract is `summary`, a machine's words are `ai_summary`. */
function embedded(doc: Document): PageFields | undefined {
  const { paper } = attributeJson(doc.querySelector('[data-target="PaperContent"]'), 'data-props') ?? {};
  return isRecord(paper) ? fieldsOf(paper) : undefined;
}

function fieldsOf(paper: JsonLdNode): PageFields | undefined {
  const authors = listOf(paper.authors).map((author) => (isRecord(author) ? textOf(author.name) : ''));
  const fields = embeddedFields({
    title: paper.title,
    abstract: paper.summary,
    authors,
    date: paper.publishedAt,
  });
  return fields && { ...fields, ids: { arxiv: textOf(paper.id) } };
}

/** The last paragraph of its section: one written by a machine may stand before it. */
function abstractOf(doc: Document): string {
  const paragraphs = headingOf(doc, 'Abstract')?.parentElement?.querySelectorAll('p') ?? [];
  return elementLine(Array.from(paragraphs).at(-1));
}

/** What the data of a list say of each paper, by arXiv id. */
function listedPapers(doc: Document): Map<string, Partial<Paper>> {
  const props = attributeJson(doc.querySelector('[data-target="DailyPapers"]'), 'data-props') ?? {};
  const papers = listOf(props.dailyPapers ?? props.papers)
    .map((item) => (isRecord(item) && isRecord(item.paper) ? item.paper : item))
    .filter(isRecord);
  return new Map(papers.map((paper) => [textOf(paper.id), rowOf(fieldsOf(paper))]));
}

function rowOf(fields: PageFields | undefined): Partial<Paper> {
  if (!fields?.title) return {};
  const { title, abstract, authors, year } = fields;
  return {
    title: title.value,
    ...(abstract && { abstract: abstract.value }),
    ...(authors && { authors: authors.value }),
    ...(year && { year: year.value }),
  };
}

const PAPER = { ids: { arxiv: '1710.05468' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://huggingface.co/papers/1710.05468',
      'https://huggingface.co/papers/1710.05468/',
      'http://huggingface.co/papers/1710.05468?utm_source=digest-papers#community',
      'https://HuggingFace.co/papers/1710.05468',
    ],
    PAPER,
  ),
  ...examplesOf('abstract', ['https://huggingface.co/papers/1710.05468v1'], { ...PAPER, version: 1 }),
  ...examplesOf('auxiliary', ['https://huggingface.co/papers/1710.05468/collections'], PAPER),
  ...examplesOf('listing', [
    'https://huggingface.co/papers',
    'https://huggingface.co/papers/?date=2024-05-01',
    'https://huggingface.co/papers?q=generalization',
    'https://huggingface.co/papers/trending',
    'https://huggingface.co/papers/date/2026-03-18',
    'https://huggingface.co/papers/week/2026-W12',
    'https://huggingface.co/papers/month/2026-03',
  ]),
  ...examplesOf('none', [
    'https://huggingface.co/',
    'https://huggingface.co/models?other=arxiv:1710.05468',
    'https://huggingface.co/datasets/user/1710.05468',
    'https://huggingface.co/papers/submit',
    'https://huggingface.co/login?next=%2Fpapers%2F1710.05468',
    'https://huggingface.co.example/papers/1710.05468',
  ]),
];
