// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { agreementOf } from '../../../../lib/sites/live/agreement.ts';
import type { UrlMatch } from '../../../../lib/sites/site.ts';

/** A site of the test's own: `/forum?id=`, `/pdf?id=`, and pages whose address names no id. */
function detectUrl(url: URL): { match: UrlMatch } | undefined {
  if (url.host !== 'papers.example') return undefined;
  const id = url.searchParams.get('id');
  if (id) return { match: { page: url.pathname === '/pdf' ? 'pdf' : 'abstract', ids: { openreview: id } } };
  return { match: { page: 'abstract', ids: {} } };
}

function agreement(head: string, address = 'https://papers.example/forum?id=AAAAA') {
  const doc = new DOMParser().parseFromString(`<head>${head}</head><body></body>`, 'text/html');
  return agreementOf(doc, new URL(address), detectUrl);
}

describe('agreementOf', () => {
  it('is silent where the document names nothing', () => {
    expect(agreement('<meta name="citation_title" content="A title">')).toBe('silent');
  });

  it('compares the ids in the addresses that a document gives for itself', () => {
    expect(agreement('<meta name="citation_pdf_url" content="https://papers.example/pdf?id=AAAAA">')).toBe(
      'agrees',
    );
    expect(agreement('<meta name="citation_pdf_url" content="/pdf?id=BBBBB">')).toBe('contradicts');
    expect(agreement('<link rel="canonical" href="/forum?id=BBBBB">')).toBe('contradicts');
  });

  it('asks for one that agrees: some sites never change their canonical address', () => {
    const head =
      '<link rel="canonical" href="/forum?id=BBBBB"><meta name="citation_pdf_url" content="/pdf?id=AAAAA">';
    expect(agreement(head)).toBe('agrees');
  });

  it('compares places where the address names no id', () => {
    const page = 'https://papers.example/paper/xyz?from=search';
    expect(agreement('<link rel="canonical" href="https://papers.example/paper/xyz/">', page)).toBe('agrees');
    expect(agreement('<link rel="canonical" href="https://papers.example/paper/abc">', page)).toBe('silent');
  });

  it('does not fail on addresses that are none', () => {
    expect(agreement('<meta property="og:url" content="http://[">')).toBe('silent');
  });
});
