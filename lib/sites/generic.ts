import { readPaperPage } from './generic/page.ts';
import { paperDetection } from './shared/fields.ts';
import { isWeb } from './shared/path.ts';
import type { Site, SiteExample } from './site.ts';

/** Publishers, journals and archives of every kind: whatever describes its paper in the page's metadata. */
export const generic: Site = {
  id: 'generic',
  name: 'Other sites',
  covers:
    'Any page of one paper that its metadata (Highwire, Dublin Core, PRISM, EPrints), its JSON-LD or a single DOI describes',
  hosts: [],
  detect: (url) => (isWeb(url) ? { page: 'unknown' } : undefined),
  extract(doc, url) {
    const fields = readPaperPage(doc, url);
    if (!fields) return { status: 'none', site: 'generic' };
    const identity = { site: 'generic', page: 'abstract' as const, ids: {} };
    return paperDetection(identity, { ...fields, url: addressOf(doc, url) });
  },
};

export const examples = (): readonly SiteExample[] => [
  { url: 'https://journal.example.org/articles/10.5555/12345678', page: 'unknown' },
  { url: 'http://proceedings.example.net/v1/paper.html', page: 'unknown' },
  { url: 'https://www.example.com/', page: 'unknown' },
];

/** The canonical address where it is one of this host: the visited one may hold a session. Without a fragment. */
function addressOf(doc: Document, url: URL): string {
  const href = doc.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const canonical = URL.canParse(href, url.href) ? new URL(href, url.href) : url;
  const address = new URL(canonical.host === url.host && isWeb(canonical) ? canonical : url);
  address.hash = '';
  return address.href;
}
