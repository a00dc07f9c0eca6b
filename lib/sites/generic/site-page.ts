import { pathSegments } from '../shared/path.ts';

const OWN = /^(?:search|results?|find|browse|toc|loi|action|login|signin)$/i;

/** Whether an address is that of a home, search or login page; pages of one paper have one of their own. */
export function isSitePage(url: URL): boolean {
  const segments = pathSegments(url);
  return segments.length === 0 || segments.some((segment) => OWN.test(segment));
}

/** Figshare's kinds of items, on every portal of its software, and CRAN's packages, on every mirror. */
const OTHER_WORK =
  /^\/articles\/(?:dataset|software|media|figure|poster|presentation|code|fileset|online_resource)\/|\/web\/packages\/[\w.]{1,100}(?:\/|$)/i;

/** Whether an address is that of data, software and the like, which are described as papers are. */
export function isOtherWorkPage({ pathname }: URL): boolean {
  return OTHER_WORK.test(pathname);
}
