import { pathSegments } from '../shared/path.ts';

const OWN = /^(?:search|results?|find|browse|toc|loi|action|login|signin)$/i;

/** Whether an address is that of a home, search or login page; pages of one paper have one of their own. */
export function isSitePage(url: URL): boolean {
  const segments = pathSegments(url);
  return segments.length === 0 || segments.some((segment) => OWN.test(segment));
}
