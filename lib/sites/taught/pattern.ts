import { isArxivHost } from '../arxiv/host.ts';
import { hostOf } from '../shared/path.ts';

/** The pages that a user's rule is for, as `https://host/path`; `*` stands for any text, before the host for hosts below it. */
export interface PagePattern {
  host: string;
  /** Whether hosts below it are meant too. */
  below: boolean;
  /** The path, and the query where the pattern has one, between the stars. */
  parts: readonly string[];
  hasQuery: boolean;
}

const LONGEST = 500;
const MOST_STARS = 10;
const PATTERN = /^https:\/\/(\*\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d{1,5})?(\/\S*)$/;

/** The pattern of a match pattern or URL glob, else what is wrong with it. */
export function parsePattern(text: string): PagePattern | string {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return `The address is longer than ${LONGEST} characters.`;
  if (!/^https:\/\//i.test(trimmed)) return 'The address must begin with “https://”.';
  const [, star, host, path] = PATTERN.exec(lowerHost(trimmed)) ?? [];
  if (host === undefined || path === undefined) {
    return 'The address must name a host and a path, such as https://example.org/papers/*; a star may stand for the beginning of the host only.';
  }
  if (isArxivHost(host)) return 'arXiv’s own rules cannot be replaced.';
  const parts = (path.split('#', 1)[0] ?? '').split('*');
  if (parts.length > MOST_STARS + 1) return `The address has more than ${MOST_STARS} stars.`;
  return { host, below: star !== undefined, parts, hasQuery: path.includes('?') };
}

export function matchesPattern(url: URL, { host, below, parts, hasQuery }: PagePattern): boolean {
  const own = hostOf(url);
  const isHost = own === host || (below && own.endsWith(`.${host}`));
  return (
    url.protocol === 'https:' && isHost && matchesParts(url.pathname + (hasQuery ? url.search : ''), parts)
  );
}

/** What the browser must be asked for to read these pages. */
export function hostPattern({ host, below }: PagePattern): string {
  return `https://${below ? '*.' : ''}${host}/*`;
}

/** Each part at its first place after the one before: linear, and right because a star takes any text. */
function matchesParts(text: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** Schemes and hosts have no case; paths do. */
function lowerHost(text: string): string {
  return text.replace(/^https:\/\/[^/]*/i, (start) => start.toLowerCase());
}
