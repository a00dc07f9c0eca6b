import { hostOf, isWeb } from './path.ts';

/**
 * Whether a URL lies on one of the hosts that match patterns name: `*://dl.acm.org/*` is one host,
 * `*://*.nature.com/*` that host and all below it, as browsers read it.
 */
export function hostMatcher(patterns: readonly string[]): (url: URL) => boolean {
  const names = patterns.map((pattern) => pattern.replace(/^\*:\/\//, '').replace(/\/.*$/, ''));
  const exact = new Set(names.filter((name) => !name.startsWith('*.')));
  const parents = names.filter((name) => name.startsWith('*.')).map((name) => name.slice(2));
  return (url) => {
    const host = hostOf(url);
    return isWeb(url) && (exact.has(host) || parents.some((parent) => isBelow(host, parent)));
  };
}

/** Patterns of these hosts and all below them. */
export function hostPatterns(hosts: readonly string[]): string[] {
  return hosts.map((host) => `*://*.${host}/*`);
}

function isBelow(host: string, parent: string): boolean {
  return host === parent || host.endsWith(`.${parent}`);
}
