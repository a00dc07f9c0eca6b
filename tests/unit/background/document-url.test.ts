import { describe, expect, it } from 'vitest';
import { documentUrl, looksLikePdf } from '../../../lib/background/document-url.ts';

const shown = (address: string) => documentUrl(new URL(address)).href;
const PDF = 'https://arxiv.org/pdf/1706.03762v7';

describe('documentUrl', () => {
  it.each([
    `chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/${PDF}`,
    `chrome-extension://oemmndcbldboiebfnladdacbdfmadadm/content/web/viewer.html?file=${encodeURIComponent(PDF)}`,
    `chrome-extension://oemmndcbldboiebfnladdacbdfmadadm/${encodeURIComponent(PDF)}`,
    `moz-extension://11111111-2222-4333-8444-555555555555/viewer.html?src=${encodeURIComponent(PDF)}`,
    `https://docs.google.com/viewer?url=${encodeURIComponent(PDF)}`,
    `https://mozilla.github.io/pdf.js/web/viewer.html?file=${encodeURIComponent(PDF)}`,
  ])('looks into %s', (address) => {
    expect(shown(address)).toBe(PDF);
  });

  it('keeps what belongs to the document', () => {
    const address = 'https://openreview.net/pdf?id=rkeMHjR9Ym';
    expect(shown(`chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/${address}#page=3`)).toBe(
      `${address}#page=3`,
    );
  });

  it('leaves every other address as it is', () => {
    for (const address of [
      `${PDF}#page=2`,
      'https://site.example/?url=https://arxiv.org/abs/1706.03762',
      'file:///home/a.pdf',
    ])
      expect(shown(address)).toBe(address);
    expect(shown('chrome-extension://abc/viewer.html?file=javascript:alert(1)')).toContain(
      'chrome-extension:',
    );
  });

  it('knows a PDF by its ending', () => {
    expect(looksLikePdf(new URL('https://a.example/x.PDF?download=1#page=2'))).toBe(true);
    expect(looksLikePdf(new URL('https://a.example/pdf/x'))).toBe(false);
  });
});
