import { parseArxivId } from '../paper/arxiv-id.ts';
import { personName } from '../paper/authors.ts';
import { boundPaper } from '../paper/bound.ts';
import { normaliseIds } from '../paper/ids.ts';
import type { Paper, PaperIds } from '../paper/paper.ts';
import { texToText } from '../paper/tex.ts';
import { collapseSpace } from '../util/text.ts';
import { readBibtexFields } from './bibtex-fields.ts';

type Fields = ReadonlyMap<string, string>;

const MOST_AUTHORS = 2_000;
/** "arXiv preprint arXiv:1706.03762", "CoRR, abs/1706.03762" */
const ARXIV_IN_TEXT = /(?:arxiv:\s{0,4}|abs\/)([\w.-]{1,40}(?:\/\d{7})?)/i;

/** The paper that a BibTeX or biblatex entry describes; `undefined` for any other text, and for entries without a title. */
export function readBibtexEntry(text: string): Paper | undefined {
  const { fields } = readBibtexFields(text) ?? {};
  const title = fields && line(fields, 'title');
  if (!title) return undefined;
  const year = /\d{4}/.exec(fields.get('year') ?? fields.get('date') ?? '')?.[0];
  const venue = line(fields, 'journal', 'journaltitle', 'booktitle');
  const url = fields.get('url')?.trim() ?? '';
  return boundPaper({
    title,
    abstract: line(fields, 'abstract'),
    authors: authorsOf(fields.get('author') ?? ''),
    ids: idsOf(fields),
    source: 'import',
    ...(year && { year: Number(year) }),
    // A preprint server is no venue.
    ...(venue && !/^(?:arxiv|corr\b)/i.test(venue) && { venue }),
    ...(/^https?:\/\//i.test(url) && { url }),
  });
}

function line(fields: Fields, ...names: string[]): string {
  const raw = names.map((name) => fields.get(name)).find((value) => value);
  return collapseSpace(texToText(raw ?? ''));
}

function idsOf(fields: Fields): PaperIds {
  const of = (name: string) => fields.get(name)?.trim() ?? '';
  const named = /^(?:arxiv)?$/i.test(of('archiveprefix') || of('eprinttype')) ? of('eprint') : '';
  const mentioned = [of('journal'), of('note'), of('howpublished'), of('volume'), of('url')];
  const found = mentioned.map((text) => ARXIV_IN_TEXT.exec(text.slice(0, 500))?.[1] ?? '');
  return normaliseIds({
    arxiv: [named, ...found].find((text) => parseArxivId(text) !== undefined) ?? '',
    doi: of('doi'),
    pmid: of('pmid'),
  });
}

/** Names are parted by `and`, outside of braces. */
function authorsOf(raw: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const part of collapseSpace(raw).split(/([{}]| and )/i)) {
    if (part === '{') depth++;
    if (part === '}') depth--;
    if (depth === 0 && part.toLowerCase() === ' and ') {
      names.push(name);
      name = '';
    } else name += part;
  }
  return [...names, name]
    .slice(0, MOST_AUTHORS)
    .map((each) => personName(each))
    .filter((each) => each !== '' && each.toLowerCase() !== 'others');
}
