import { describe, expect, it } from 'vitest';
import { createSeen } from '../../../lib/background/seen.ts';
import { createMemoryArea } from '../memory-area.ts';
import { OTHER, paperOf } from '../papers.ts';

describe('papers seen in this session', () => {
  it('are found by id, also by a worker that was stopped in between', async () => {
    const area = createMemoryArea();
    await createSeen(area).remember(paperOf());
    const woken = createSeen(area);
    expect((await woken.find({ arxiv: '1611.03530' }))?.title).toBe(paperOf().title);
    expect(await woken.find({ arxiv: '2201.02177' })).toBeUndefined();
  });

  it('are all remembered when several pages open at once', async () => {
    const seen = createSeen(createMemoryArea());
    await Promise.all([seen.remember(paperOf()), seen.remember(OTHER)]);
    expect(await seen.find({ arxiv: '1611.03530' })).toBeDefined();
    expect(await seen.find({ arxiv: '2201.02177' })).toBeDefined();
  });

  it('stay once each and not for ever', async () => {
    const area = createMemoryArea();
    const seen = createSeen(area);
    for (let i = 0; i < 100; i += 1) await seen.remember(paperOf({ ids: { arxiv: `2001.${10_000 + i}` } }));
    await seen.remember(OTHER);
    await seen.remember(OTHER);
    expect((await area.get('seen')) as unknown[]).toHaveLength(60);
    expect(await seen.find({ arxiv: '2001.10000' })).toBeUndefined();
    expect(await seen.find({ arxiv: '2001.10099' })).toBeDefined();
  });

  it('are none where what is stored is no list', async () => {
    const seen = createSeen(createMemoryArea({ seen: 'damaged' }));
    expect(await seen.find({ arxiv: '1611.03530' })).toBeUndefined();
    await seen.remember(paperOf());
    expect(await seen.find({ arxiv: '1611.03530' })).toBeDefined();
  });

  it('leave out a page with a megabyte for an abstract', async () => {
    const area = createMemoryArea();
    await createSeen(area).remember(paperOf({ abstract: 'x '.repeat(500_000) }));
    expect(await area.get('seen')).toBeUndefined();
  });

  it('are found by the address of their page, with ids or without', async () => {
    const seen = createSeen(createMemoryArea());
    const nameless = paperOf({ ids: {}, url: 'https://proceedings.example/a.html' });
    await seen.remember(paperOf());
    await seen.remember({ ...nameless, title: 'Before' });
    await seen.remember(nameless);
    expect(await seen.findAt('https://proceedings.example/a.html')).toEqual(nameless);
    expect(await seen.findAt(paperOf().url ?? '')).toEqual(paperOf());
    expect(await seen.findAt('https://proceedings.example/b.html')).toBeUndefined();
  });
});
