/** An arXiv id: `id` without version and subject class, as arXiv itself writes it. */
export interface ArxivId {
  id: string;
  version?: number;
}

/** The archives of ids given before April 2007; any other word before the slash is no arXiv id. */
const ARCHIVES = new Set(
  (
    'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs ' +
    'dg-ga funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics ' +
    'plasm-ph q-alg q-bio quant-ph solv-int supr-con'
  ).split(' '),
);

const LONGEST = 300;
const RESOLVER = /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i;
const ARXIV_DOI = /^(?:doi:\s*)?10\.48550\/arxiv\./i;
const PAGE =
  /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:arxiv\.org|xxx\.lanl\.gov)\/(?:abs|pdf|html|ps|format)\/([^?#]+)/i;
const NEW = /^(\d\d)(0[1-9]|1[0-2])\.(\d{4,5})(?:v([1-9]\d{0,3}))?$/i;
const OLD = /^([a-z-]+)(?:\.[a-z]{2}[a-z-]{0,12})?\/(\d\d)(0[1-9]|1[0-2])(\d{3})(?:v([1-9]\d{0,3}))?$/i;

/**
 * The arXiv id that the whole text is: bare, with `arXiv:` and `[cs.CL]` around it, as arXiv's own DOI, or as the
 * address of an abstract, PDF or HTML page. A number that stands in prose is no id.
 */
export function parseArxivId(text: string): ArxivId | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = bareId(text.trim());
  return parseNew(bare) ?? parseOld(bare);
}

export function arxivAbsUrl(id: string, version?: number): string {
  return `https://arxiv.org/abs/${versioned(id, version)}`;
}

export function arxivPdfUrl(id: string, version?: number): string {
  return `https://arxiv.org/pdf/${versioned(id, version)}`;
}

function versioned(id: string, version: number | undefined): string {
  return version === undefined ? id : `${id}v${version}`;
}

/** What is left when address, DOI prefix, label, category and file ending are taken off. */
function bareId(text: string): string {
  const path = PAGE.exec(text)?.[1] ?? text.replace(RESOLVER, '').replace(ARXIV_DOI, '');
  return path
    .replace(/%2f/gi, '/')
    .replace(/\s*\[[a-z.-]+\]$/i, '')
    .replace(/^arxiv:\s*/i, '')
    .replace(/\/{2,}/g, '/')
    .replace(/-{2,}/g, '-')
    .replace(/\/$/, '')
    .replace(/(?:\.pdf|\.ps|\.html)?(?:\.gz)?$/i, '');
}

/** From April 2007 on. Numbers had four digits until the end of 2014 and have five since. */
function parseNew(text: string): ArxivId | undefined {
  const [, year, month, number, version] = NEW.exec(text) ?? [];
  if (!year || !month || !number || Number(number) === 0) return undefined;
  const yearMonth = Number(year + month);
  if (yearMonth < 704 || number.length !== (yearMonth <= 1412 ? 4 : 5)) return undefined;
  return withVersion(`${year}${month}.${number}`, version);
}

/** July 1991 to March 2007. The subject class tells nothing: numbers were given per archive. */
function parseOld(text: string): ArxivId | undefined {
  const [, archive, year, month, number, version] = OLD.exec(text) ?? [];
  if (!archive || !year || !month || !number || Number(number) === 0) return undefined;
  const name = archive.toLowerCase();
  const since = Number(year) >= 91 ? Number(year + month) : Number(year + month) + 10_000;
  if (!ARCHIVES.has(name) || since < 9107 || since > 10_703) return undefined;
  return withVersion(`${name}/${year}${month}${number}`, version);
}

function withVersion(id: string, version: string | undefined): ArxivId {
  return version === undefined ? { id } : { id, version: Number(version) };
}
