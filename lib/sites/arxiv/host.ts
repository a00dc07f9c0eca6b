import { hostOf, isWeb } from '../shared/path.ts';

/** arXiv's own host, mirrors and old names (`export.`, `cn.`, `web3.`, xxx.lanl.gov). */
const HOST = /^(?:(?:[a-z0-9-]+\.)*arxiv\.org|xxx\.lanl\.gov)$/;

/** Hosts without papers of arXiv's own, and `services.`, where authors look at what is not submitted yet. */
const CLOSED = /(?:^|\.)(?:info|blog|rss|static|services|status|submit|labs)\.arxiv\.org$/;

/** On these hosts nothing but arXiv's own adapters may look for a paper. */
export function isArxiv(url: URL): boolean {
  return isWeb(url) && isArxivHost(hostOf(url));
}

/** The same of a host's name in small letters. */
export function isArxivHost(host: string): boolean {
  return HOST.test(host);
}

/** Whether the host shows arXiv's papers. */
export function showsPapers(url: URL): boolean {
  return isArxiv(url) && !CLOSED.test(hostOf(url));
}
