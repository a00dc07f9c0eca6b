import { ID_KINDS, normaliseIds } from '../../paper/ids.ts';
import type { PaperIds } from '../../paper/paper.ts';
import { metaValues, readMeta } from '../shared/meta.ts';
import type { UrlMatch } from '../site.ts';

/** Whether a document says that it is about the paper that its URL names, or about another. */
export type Agreement = 'agrees' | 'contradicts' | 'silent';

type DetectUrl = (url: URL) => { match: UrlMatch } | undefined;

/** Metadata that hold an address of the page itself, or of the paper's PDF. */
const ADDRESSES = [
  'og.url',
  'citation_public_url',
  'citation_abstract_html_url',
  'citation_fulltext_html_url',
  'citation_pdf_url',
];
/** More than any page repeats its address. */
const MOST = 20;

/**
 * Compares the ids of a page's URL with those that its document gives for itself, by its metadata and by the addresses in
 * them. After a change of URL without loading, the head may still be that of the paper before.
 */
export function agreementOf(doc: Document, url: URL, detectUrl: DetectUrl): Agreement {
  const idsAt = (address: URL): PaperIds => {
    const match = detectUrl(address)?.match;
    return match && 'ids' in match ? normaliseIds(match.ids) : {};
  };
  const own = idsAt(url);
  const kinds = ID_KINDS.filter((kind) => own[kind] !== undefined);
  const told = [...addressesOf(doc, url).map(idsAt), ...idsOf(doc)];
  if (kinds.length === 0) {
    return addressesOf(doc, url).some((address) => samePlace(address, url)) ? 'agrees' : 'silent';
  }
  const answers = told.flatMap((ids) =>
    kinds.filter((kind) => ids[kind]).map((kind) => sameId(ids[kind] ?? '', own[kind] ?? '')),
  );
  if (answers.includes(true)) return 'agrees';
  return answers.length > 0 ? 'contradicts' : 'silent';
}

function addressesOf(doc: Document, url: URL): URL[] {
  const meta = readMeta(doc);
  const canonical = doc.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  return [canonical, ...ADDRESSES.flatMap((name) => metaValues(meta, name))]
    .slice(0, MOST)
    .filter((address) => address !== '' && URL.canParse(address, url.href))
    .map((address) => new URL(address, url.href));
}

function idsOf(doc: Document): PaperIds[] {
  const meta = readMeta(doc);
  const of = (name: string) => metaValues(meta, name).slice(0, MOST);
  return [
    ...of('citation_arxiv_id').map((arxiv) => normaliseIds({ arxiv })),
    ...of('citation_doi').map((doi) => normaliseIds({ doi })),
    ...of('citation_pmid').map((pmid) => normaliseIds({ pmid })),
  ];
}

/** Canonical addresses leave out what a visit added: the query, a last slash. */
function samePlace(address: URL, url: URL): boolean {
  const place = ({ host, pathname }: URL) => host + pathname.replace(/\/$/, '');
  return place(address) === place(url);
}

/** One id may go on where the other ends: versions and parts of a paper have DOIs of their own. */
function sameId(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
