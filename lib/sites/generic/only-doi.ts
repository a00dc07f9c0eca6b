import type { Found } from '../shared/fields.ts';
import type { Meta } from '../shared/meta.ts';
import { distinctDois } from '../shared/metadata.ts';
import { pathSegments } from '../shared/path.ts';
import type { Evidence } from '../site.ts';

const MOST = 500;
/** Names of tags for the page's own DOI: `doi`, `article_doi`, `evt-doiPage`; not one for `citation_reference_doi`. */
const NAME = /(?:^|[._-])(?:doi|doipage)$/;
const NOT_OWN = /reference|relation|relat|issue|journal|parent|series|book/;
/** Places where DOIs are of other papers. */
const OTHERS =
  '[class*="reference" i], [id*="reference" i], [class*="bibliograph" i], [id*="bibliograph" i], [class*="related" i], ' +
  '[class*="recommend" i], [class*="citing" i], [class*="cited" i], [role="doc-bibliography"], aside, nav, footer';
const BEFORE_DOI = /^(?:doi|abs|full|abstract|pdf|epdf|article|articles|content|paper|papers|chapter|book)$/i;
const AFTER_DOI =
  /\/(?:full|abstract|abs|pdf|epdf|html|meta|summary|references|figures)$|\.(?:full|abstract|pdf|html?)$/i;

const DECLARED: Evidence = { from: 'meta', trust: 'likely' };
const BADGE: Evidence = { from: 'markup', trust: 'hint' };
const ADDRESS: Evidence = { from: 'url', trust: 'likely' };

/** The one DOI that a page declares as its own, carries in its address, or shows in a `data-doi`; none where it has two. */
export function onlyDoi(doc: Document, url: URL, meta: Meta): Found<string> | undefined {
  const declared = distinctDois([...declaredIn(meta), ...citeAs(doc)]);
  if (declared.length > 0) return only(declared, DECLARED);
  const address = distinctDois([doiInPath(url)]);
  return address.length > 0 ? only(address, ADDRESS) : only(distinctDois(badges(doc)), BADGE);
}

function only(dois: readonly string[], evidence: Evidence): Found<string> | undefined {
  const [value] = dois;
  return value !== undefined && dois.length === 1 ? { value, evidence } : undefined;
}

function declaredIn(meta: Meta): string[] {
  return Array.from(meta)
    .filter(([name]) => NAME.test(name) && !NOT_OWN.test(name))
    .flatMap(([, values]) => values.slice(0, MOST));
}

/** Signposting's link to the address under which the page wants to be cited. */
function citeAs(doc: Document): string[] {
  const links = Array.from(doc.querySelectorAll('link[rel="cite-as"]')).slice(0, MOST);
  return links.map((link) => link.getAttribute('href') ?? '');
}

/** A DOI is two segments and more; what follows it names a view of the paper. */
function doiInPath(url: URL): string {
  const segments = pathSegments(url);
  const at = segments.findIndex(
    (segment, i) => /^10\.\d{4,9}$/.test(segment) && BEFORE_DOI.test(segments[i - 1] ?? ''),
  );
  return at === -1 ? '' : segments.slice(at).join('/').replace(AFTER_DOI, '');
}

function badges(doc: Document): string[] {
  return Array.from(doc.querySelectorAll('[data-doi]'))
    .slice(0, MOST)
    .filter((element) => !element.closest(OTHERS))
    .map((element) => element.getAttribute('data-doi') ?? '');
}
