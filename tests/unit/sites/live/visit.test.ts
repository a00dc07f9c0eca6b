import { describe, expect, it } from 'vitest';
import { type Place, samePlace } from '../../../../lib/sites/live/visit.ts';

const forum = (href: string, openreview: string): Place => ({
  href,
  site: 'openreview',
  match: { page: 'abstract', ids: { openreview } },
});

describe('samePlace', () => {
  it('keeps a visit while the paper and the kind of page are the same', () => {
    const page = forum('https://site.example/forum?id=AAAAA', 'AAAAA');
    expect(samePlace(page, forum('https://site.example/forum?id=AAAAA&noteId=x', 'AAAAA'))).toBe(true);
    expect(samePlace(page, forum('https://site.example/forum?id=BBBBB', 'BBBBB'))).toBe(false);
    const pdf = {
      ...page,
      href: 'https://site.example/pdf?id=AAAAA',
      match: { page: 'pdf', ids: { openreview: 'AAAAA' } },
    };
    expect(samePlace(page, pdf as Place)).toBe(false);
  });

  it('tells versions apart', () => {
    const at = (version: number): Place => ({
      href: `https://arxiv.org/abs/1706.03762v${version}`,
      site: 'arxiv',
      match: { page: 'abstract', ids: { arxiv: '1706.03762' }, version },
    });
    expect(samePlace(at(1), at(2))).toBe(false);
  });

  it('compares whole addresses where they name no id, but for the fragment', () => {
    const at = (href: string): Place => ({ href, site: 'generic', match: { page: 'unknown' } });
    expect(samePlace(at('https://a.example/1'), at('https://a.example/1#top'))).toBe(true);
    expect(samePlace(at('https://a.example/1'), at('https://a.example/2'))).toBe(false);
    const empty = (href: string): Place => ({ href, site: 'cvf', match: { page: 'abstract', ids: {} } });
    expect(samePlace(empty('https://a.example/1'), empty('https://a.example/2'))).toBe(false);
  });
});
