import { parseArxivId } from '../../paper/arxiv-id.ts';
import { normaliseIds } from '../../paper/ids.ts';
import type { PaperIds } from '../../paper/paper.ts';

/** Nineteen characters: year, journal, volume, page and the first author's initial. */
const BIBCODE = /^\d{4}[A-Za-z&.][\w&.:+-]{13}[A-Z.:]$/;
/** `2017arXiv171005468K`, and with a point for the fifth digit `2013arXiv1312.6114K`. */
const NEW_ARXIV = /^\d{4}arXiv(\d{4})\.?(\d{4,5})[A-Z]$/;
/** `1997hep.th...11200M`: archive, then month and number without leading zeros. */
const OLD_ARXIV = /^\d\d(\d\d)([a-z]+(?:\.[a-z]+)?)\.+(\d{4,5})[A-Z]$/;

/** What ADS's name of a paper says: a bibcode, `arXiv:…`, or a DOI. `undefined` where it is none of them. */
export function idsOfIdentifier(text: string): PaperIds | undefined {
  const ids = normaliseIds({ arxiv: text, doi: text });
  if (ids.arxiv || ids.doi) return ids;
  return BIBCODE.test(text) ? arxivIds(text) : undefined;
}

function arxivIds(bibcode: string): PaperIds {
  const [, yearMonth, number] = NEW_ARXIV.exec(bibcode) ?? [];
  if (yearMonth) return normaliseIds({ arxiv: `${yearMonth}.${number}` });
  const [, year, archive = '', rest = ''] = OLD_ARXIV.exec(bibcode) ?? [];
  if (!year) return {};
  const id = parseArxivId(`${archive.replace('.', '-')}/${year}${rest.padStart(5, '0')}`)?.id;
  return id === undefined ? {} : { arxiv: id };
}
