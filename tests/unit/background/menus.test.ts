import { describe, expect, it } from 'vitest';
import { aboutClick, menuItems } from '../../../lib/background/menus.ts';
import { SITES } from '../../../lib/sites/index.ts';

const [selection, link] = menuItems(SITES);

describe('the context menu', () => {
  it('offers links only where they may lead to papers', () => {
    expect(link?.targetUrlPatterns).toEqual(expect.arrayContaining(['*://arxiv.org/*', '*://doi.org/*']));
    expect(link?.targetUrlPatterns?.every((pattern) => !pattern.startsWith('*://*/'))).toBe(true);
    expect(selection?.targetUrlPatterns).toBeUndefined();
  });

  it('asks about the text that is selected', () => {
    expect(aboutClick({ menuItemId: selection?.id ?? '', selectionText: 'a bottleneck' })).toEqual({
      text: 'a bottleneck',
    });
    const long = aboutClick({ menuItemId: selection?.id ?? '', selectionText: 'x'.repeat(1e6) });
    expect(JSON.stringify(long).length).toBeLessThan(30_000);
    expect(aboutClick({ menuItemId: selection?.id ?? '', selectionText: '  ' })).toBeUndefined();
  });

  it('asks about the paper that a link leads to', () => {
    const click = (linkUrl: string) => aboutClick({ menuItemId: link?.id ?? '', linkUrl });
    expect(click('https://arxiv.org/pdf/1706.03762v7')).toEqual({ ids: { arxiv: '1706.03762' } });
    expect(click('https://doi.org/10.1103/PhysRevD.76.013009')).toEqual({
      ids: { doi: '10.1103/physrevd.76.013009' },
    });
    expect(click('https://arxiv.org/list/cs.LG/recent')).toBeUndefined();
    expect(aboutClick({ menuItemId: 'of another version' })).toBeUndefined();
  });
});
