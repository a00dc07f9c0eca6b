import { mergeIds, normaliseIds } from '../../paper/ids.ts';
import type { PaperIds } from '../../paper/paper.ts';
import { linkTarget } from '../shared/link.ts';
import { linkedIds } from '../shared/linked-ids.ts';
import { namesInLine } from '../shared/names.ts';
import { listingRow, type RowFields } from '../shared/row.ts';
import { elementLine } from '../shared/text.ts';
import { yearIn } from '../shared/year.ts';
import type { ListingRow } from '../site.ts';

/** "[PDF]", "[CITATION]" before a title. */
const KIND = '.gs_ctc, .gs_ctu, .gs_ct1, .gs_ct2, .gs_ctg2';
/** The title's link and those to its other copies; not "Cited by", and nothing that the snippet names. */
const COPIES = '.gs_rt a[href], .gs_or_ggsm a[href], .gs_ggs a[href]';
const PREPRINT = /\b(?:arxiv:\s?|corr,? abs\/)(\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[a-z]{2})?\/\d{7})/i;

/** Results of a search, of citations and of versions. Long titles end in dots; snippets are no abstracts. */
export function resultRows(doc: Document, url: URL): ListingRow[] {
  // Until 2017 results had no ids; boxes of people beside them have no `gs_ri`.
  return Array.from(doc.querySelectorAll('.gs_r')).flatMap((result) => {
    if (!result.matches('[data-cid], .gs_or') && !result.querySelector('.gs_ri')) return [];
    const title = result.querySelector('.gs_rt');
    return title ? [listingRow(title, idsOf(result, url), () => readResult(result, title, url))] : [];
  });
}

function idsOf(result: Element, url: URL): PaperIds {
  const [, preprint] = PREPRINT.exec(lineOf(result).slice(0, 2_000)) ?? [];
  return mergeIds(linkedIds(result.querySelectorAll(COPIES), url), normaliseIds({ arxiv: preprint }));
}

/** "K Kawaguchi, Y Bengio - arXiv preprint arXiv:1710.05468, 2017 - arxiv.org" */
function readResult(result: Element, title: Element, url: URL): RowFields {
  const [authors = '', published = ''] = lineOf(result).split(/\s[-–]\s/);
  const year = yearIn(published.slice(-10)) ?? yearIn(authors.slice(-10));
  const venue = published.replace(/,?\s*\d{4}$/, '');
  return {
    title: elementLine(title, KIND),
    authors: namesInLine(authors),
    ...(year !== undefined && { year }),
    ...(venue && { venue }),
    url: linkTarget(title.querySelector('a[href]'), url)?.href,
  };
}

function lineOf(result: Element): string {
  return elementLine(result.querySelector('.gs_a'));
}
