/**
 * Match patterns as browsers know them for permissions and scripts: `scheme://host/path`, where `*` stands for http and
 * https, for any host or its subdomains, and for anything in a path.
 */
interface Pattern {
  schemes: readonly string[];
  host: string;
  path: string;
}

const WEB = ['http', 'https'];
const FORM = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*:\s]+)(\/.*)$/;

/** Every web page. */
export const EVERYWHERE = '*://*/*';

/** The pattern for all of the pattern's host: permissions know no paths. `undefined` where it is no pattern. */
export function originOf(pattern: string): string | undefined {
  const [, scheme, host] = FORM.exec(pattern) ?? [];
  return scheme && host ? `${scheme}://${host}/*` : undefined;
}

export function matchesUrl(pattern: string, url: URL): boolean {
  const parsed = parse(pattern);
  if (!parsed?.schemes.includes(url.protocol.slice(0, -1))) return false;
  return hostCovers(parsed.host, url.hostname) && matchesGlob(parsed.path, url.pathname + url.search);
}

/** Whether what `inner` allows is allowed by these patterns together: an http and an https one cover `*://`. */
export function isCovered(inner: string, outers: readonly string[]): boolean {
  const wanted = parse(inner);
  if (!wanted) return false;
  const held = outers.map(parse).filter((outer) => outer !== undefined);
  return wanted.schemes.every((scheme) =>
    held.some(
      ({ schemes, host, path }) =>
        schemes.includes(scheme) && hostCovers(host, wanted.host) && (path === '/*' || path === wanted.path),
    ),
  );
}

function parse(pattern: string): Pattern | undefined {
  if (pattern === '<all_urls>') return { schemes: WEB, host: '*', path: '/*' };
  const [, scheme, host, path] = FORM.exec(pattern) ?? [];
  if (!scheme || !host || !path) return undefined;
  return { schemes: scheme === '*' ? WEB : [scheme], host: host.toLowerCase(), path };
}

/** `inner` may be a host or, with a leading `*.`, a host and all below it. */
function hostCovers(outer: string, inner: string): boolean {
  if (outer === '*' || outer === inner) return true;
  if (!outer.startsWith('*.')) return false;
  const base = outer.slice(2);
  const bare = inner.startsWith('*.') ? inner.slice(2) : inner;
  return bare === base || bare.endsWith(`.${base}`);
}

/** Piece by piece, each at its earliest place: no backtracking, whatever the pattern. */
function matchesGlob(glob: string, text: string): boolean {
  const [first = '', ...rest] = glob.split('*');
  if (!text.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return text === first;
  let from = first.length;
  for (const piece of rest) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
