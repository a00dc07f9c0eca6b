import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStoredWriter } from '../../../lib/background/stored-corpus-writer.ts';
import { createEngine } from '../../../lib/engine/engine.ts';
import { createRowMaker } from '../../../lib/engine/segment-rows.ts';
import { openStored } from '../../../lib/engine/stored-segments.ts';
import { paperKeys } from '../../../lib/paper/identity.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { createCorpusDb } from '../../../lib/platform/corpus-db.ts';
import { ALL } from '../engine/corpus.ts';

const CORPUS = 5;
const making = createRowMaker(undefined, undefined);
const OLD = ALL.slice(0, 3);
const NEW = ALL.slice(3);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** A start of the worker: the engine with what is stored, and the writer. */
async function start() {
  const engine = createEngine();
  const store = createCorpusDb();
  const { segments, problem } = await openStored(store, { maker: making.maker });
  for (const { segment, removed } of segments) await engine.attach(segment, removed);
  const writer = createStoredWriter({
    store,
    making: Promise.resolve(making),
    isHeld: async (paper) => (await engine.find(paper)) !== undefined,
    attach: engine.attach,
    release: engine.remove,
    pause: async () => {},
  });
  const held = async () => {
    const found = await Promise.all(ALL.map((paper) => engine.find(paper)));
    return ALL.filter((_, i) => found[i]).map(({ title }) => title);
  };
  return { writer, held, problem, size: () => engine.size };
}

const titles = (papers: readonly Paper[]) => papers.map(({ title }) => title);
const keysOf = (papers: readonly Paper[]) => papers.flatMap((paper) => paperKeys(paper).slice(0, 1));

describe('papers of a stored corpus', () => {
  it('are found at once, and after the next start', async () => {
    const { writer, held } = await start();
    expect(await writer.add(OLD, CORPUS)).toBe(OLD.length);
    expect(await writer.add([...OLD, ...NEW, ...NEW], CORPUS)).toBe(NEW.length);
    expect(await held()).toEqual(titles(ALL));
    const next = await start();
    expect(await next.held()).toEqual(titles(ALL));
    expect(next.size()).toBe(ALL.length);
  });

  it('are gone at once, and after the next start, from the corpus that was named alone', async () => {
    const { writer, held } = await start();
    await writer.add(OLD, CORPUS);
    await writer.add(NEW, CORPUS + 1);
    expect(await writer.remove([...keysOf(OLD.slice(1)), 'arxiv:0000.00000'], CORPUS)).toBe(2);
    expect(await writer.remove(keysOf(NEW), CORPUS)).toBe(0);
    const left = titles([...OLD.slice(0, 1), ...NEW]);
    expect(await held()).toEqual(left);
    expect(await (await start()).held()).toEqual(left);
    expect(await writer.remove(keysOf(OLD), CORPUS)).toBe(1);
    expect(await (await start()).held()).toEqual(titles(NEW));
    expect(await createCorpusDb().all()).toHaveLength(1);
  });

  it('are changed by one at a time', async () => {
    const { writer, held } = await start();
    const changes = [
      writer.add(OLD, CORPUS),
      writer.remove(keysOf(OLD), CORPUS),
      writer.add(OLD.slice(0, 1), CORPUS),
    ];
    expect(await Promise.all(changes)).toEqual([3, 3, 1]);
    expect(await held()).toEqual(titles(OLD.slice(0, 1)));
  });
});

describe('a change that fails at any step', () => {
  type Writer = Awaited<ReturnType<typeof start>>['writer'];
  const changes: [string, (writer: Writer) => Promise<unknown>, readonly Paper[]][] = [
    ['adding', (writer) => writer.add(NEW, CORPUS), ALL],
    ['removing one', (writer) => writer.remove(keysOf(OLD.slice(0, 1)), CORPUS), OLD.slice(1)],
    ['removing all', (writer) => writer.remove(keysOf(OLD), CORPUS), []],
  ];

  /** The write with this number, and all after it, fail: the disk is full, or the worker is gone. */
  function failFrom(step: number, name: string): void {
    let writes = 0;
    for (const method of ['put', 'delete'] as const) {
      const real = IDBObjectStore.prototype[method] as (...input: unknown[]) => IDBRequest;
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: unknown,
        ...input: unknown[]
      ) {
        if (++writes >= step) throw new DOMException('no', name);
        return real.apply(this, input) as never;
      });
    }
  }

  it.each(changes)('%s: leaves what was before, or what is after', async (_name, change, after) => {
    for (let step = 1, isDone = false; !isDone; step++) {
      globalThis.indexedDB = new IDBFactory();
      const { writer, held } = await start();
      await writer.add(OLD, CORPUS);
      failFrom(step, 'UnknownError');
      isDone = await change(writer).then(
        () => true,
        () => false,
      );
      vi.restoreAllMocks();
      const expected = titles(isDone ? after : OLD);
      expect(await held()).toEqual(expected);
      const next = await start();
      expect(await next.held()).toEqual(expected);
      expect(next.problem).toBeUndefined();
      expect(step).toBeLessThan(10);
    }
  });

  it('says that the disk is full, and can be made again', async () => {
    const { writer, held } = await start();
    await writer.add(OLD, CORPUS);
    failFrom(1, 'QuotaExceededError');
    await expect(writer.add(NEW, CORPUS)).rejects.toThrow(/no room.*left as it was/);
    vi.restoreAllMocks();
    expect(await held()).toEqual(titles(OLD));
    expect(await writer.add(NEW, CORPUS)).toBe(NEW.length);
    expect(await (await start()).held()).toEqual(titles(ALL));
  });
});
