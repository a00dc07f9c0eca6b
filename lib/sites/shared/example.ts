import type { SiteExample } from '../site.ts';

/** Examples that mean the same page: an adapter's file lists addresses, not expectations. */
export function examplesOf(
  page: SiteExample['page'],
  urls: readonly string[],
  expected: Omit<SiteExample, 'url' | 'page'> = {},
): SiteExample[] {
  return urls.map((url) => ({ url, page, ...expected }));
}
