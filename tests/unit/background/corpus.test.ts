import { readFile } from 'node:fs/promises';
import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCheckedFiles } from '../../../lib/background/checked.ts';
import { openCorpus } from '../../../lib/background/corpus.ts';
import { BUNDLED_SEGMENT, EMBEDDING_MODEL } from '../../../lib/background/packaged.ts';
import { createCacheDb } from '../../../lib/platform/cache-db.ts';
import { createCorpusDb } from '../../../lib/platform/corpus-db.ts';
import { readBundled } from '../../../tools/data/engine.ts';
import { createMemoryArea } from '../memory-area.ts';

const [PAPER] = readBundled();
if (!PAPER) throw new Error('The bundled corpus is empty');

type Spoil = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** The starts of a worker in one session of the browser; `spoil` changes packaged files from then on. */
function session() {
  const area = createMemoryArea();
  const spoilt = new Map<string, Spoil>();
  const reads: string[] = [];
  let faults = 0;
  const start = async (version = '1', isWordsOnly = false, isRenewed = true) => {
    reads.length = 0;
    const corpus = await openCorpus({
      async read(path) {
        reads.push(path);
        const bytes = new Uint8Array(await readFile(`public${path}`));
        return (await spoilt.get(path)?.(bytes)) ?? bytes;
      },
      store: createCorpusDb(),
      cache: createCacheDb(),
      hasList: Promise.resolve(false),
      checked: createCheckedFiles(area, version),
      isWordsOnly,
      pause: async () => {},
      patience: () => new Promise(() => {}),
      onFault: () => {
        faults++;
      },
    });
    if (isRenewed) await corpus.renew().catch(() => undefined);
    return corpus;
  };
  return { start, reads, spoil: spoilt.set.bind(spoilt), faults: () => faults };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const damaged: Spoil = (bytes) => bytes.fill(0x20, 5_000, 5_100);
const ask = async ({ engine }: Awaited<ReturnType<ReturnType<typeof session>['start']>>) => {
  const related = await engine.related(PAPER, { limit: 5 });
  return { related, search: await engine.search('information bottleneck') };
};

describe('the corpus at a start', () => {
  it('answers the same whether its files were checked now or earlier in the session', async () => {
    const { start } = session();
    const first = await ask(await start());
    expect(first.related.results).toHaveLength(5);
    expect(await ask(await start())).toEqual(first);
    expect(await ask(await start('1', true))).toEqual(first);
  });

  it('tells of a damaged file at the first start of a session, and again at the next', async () => {
    const { start, spoil } = session();
    spoil(BUNDLED_SEGMENT, damaged);
    for (const _ of [1, 2]) {
      const { bundled, problem } = await start();
      expect(bundled).toBe(0);
      expect(problem()).toMatch(/left out.*checksum/);
    }
  });

  it('checks all again after an update', async () => {
    const { start, spoil } = session();
    await start('1');
    spoil(EMBEDDING_MODEL, damaged);
    expect((await start('2')).problem()).toContain('less exact');
  });

  it('must be made anew when the model cannot be read any more; then all is checked', async () => {
    const { start, spoil, faults } = session();
    await start();
    spoil(EMBEDDING_MODEL, (bytes) => bytes.subarray(0, 9_000));
    const { engine, problem } = await start();
    await expect(engine.related(PAPER)).rejects.toThrow('incomplete');
    expect(problem()).toBe('');
    expect(faults()).toBeGreaterThan(0);
    const anew = await start();
    expect(anew.problem()).toContain('less exact');
    expect((await anew.engine.related(PAPER)).results.length).toBeGreaterThan(0);
  });

  it('does not read the model for a search', async () => {
    const { start, reads } = session();
    await start();
    const { engine } = await start('1', true, false);
    expect((await engine.search('information bottleneck')).total).toBeGreaterThan(0);
    expect(reads).not.toContain(EMBEDDING_MODEL);
    await engine.related(PAPER);
    expect(reads).toContain(EMBEDDING_MODEL);
  });
});
