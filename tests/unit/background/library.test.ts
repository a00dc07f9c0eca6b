import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../lib/background/library.ts';
import type { Engine } from '../../../lib/engine/types.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import type { ReadingList } from '../../../lib/saved/reading-list.ts';
import { recordOf } from '../saved/records.ts';

function setUp() {
  const added: string[] = [];
  const engine = {
    find: () => Promise.resolve(undefined),
    remove: () => Promise.resolve(),
    add: (papers: readonly Paper[]) => Promise.resolve(void added.push(...papers.map(({ title }) => title))),
  } as unknown as Engine;
  return { added, library: createLibrary(engine, {} as ReadingList) };
}

const RECORD = recordOf();
const named = (n: number) => ({ ...RECORD, key: `title:${n}`, paper: { ...RECORD.paper, title: String(n) } });

describe('createLibrary', () => {
  it('takes the last word on each record, and in the order in which they were told of', async () => {
    const { added, library } = setUp();
    void library.follow(named(1));
    void library.follow(named(2));
    void library.follow({ ...named(2), removedAt: 5 });
    void library.follow(named(3));
    void library.follow(named(1));
    await library.settled();
    expect(added).toEqual(['3', '1']);
  });

  it('is told of a long list in time that grows with its length alone', async () => {
    const tell = async (count: number) => {
      const { added, library } = setUp();
      const records = Array.from({ length: count }, (_, n) => named(n));
      const { user } = process.cpuUsage();
      for (const record of records) void library.follow(record);
      const spent = process.cpuUsage().user - user;
      await library.settled();
      expect(added).toHaveLength(count);
      return spent;
    };
    await tell(2_000);
    expect(await tell(32_000)).toBeLessThan(60 * Math.max(2_000, await tell(2_000)));
  });
});
