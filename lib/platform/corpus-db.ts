import type { DBSchema, IDBPDatabase } from 'idb';
import type { Bitmap, ByteSource } from '../engine/segment/types.ts';
import type { KeptSegment, SegmentChange, SegmentStore } from '../engine/segment-store.ts';
import { onceUntilItWorks } from '../util/queue.ts';
import { abortQuietly, openDatabase } from './database.ts';

/** Version of the object stores; each segment's file has a version of its own. */
const STRUCTURE = 1;
const MANIFEST = 'corpus';

/** What is kept and in which order. A segment that it does not name does not exist. */
interface Manifest {
  order: number[];
  nextId: number;
}

interface Schema extends DBSchema {
  segments: { key: number; value: Blob };
  removed: { key: number; value: Bitmap };
  manifest: { key: string; value: Manifest };
}

type Database = IDBPDatabase<Schema>;

/**
 * Sealed segments in IndexedDB, each file one Blob: it stays on disk, and only what is asked for is read. Every change is
 * one transaction, flushed (`strict`), whose last write is the manifest: a worker killed at any moment leaves the state
 * before or after.
 */
export function createCorpusDb({ name = 'kindred-corpus' } = {}): SegmentStore {
  const database = onceUntilItWorks((lost) => open(name, lost));

  return {
    async all() {
      const tx = (await database()).transaction(['segments', 'removed', 'manifest']);
      const { order } = await manifestIn(tx.objectStore('manifest'));
      return Promise.all(
        order.map(async (id) => {
          const [blob, removed] = await Promise.all([
            tx.objectStore('segments').get(id),
            tx.objectStore('removed').get(id),
          ]);
          return kept(id, blob, removed);
        }),
      );
    },
    async change(change) {
      return changeIn(await database(), change);
    },
  };
}

async function changeIn(db: Database, { drop = [], add, removed }: SegmentChange) {
  const tx = db.transaction(['segments', 'removed', 'manifest'], 'readwrite', { durability: 'strict' });
  try {
    const manifest = await manifestIn(tx.objectStore('manifest'));
    const id = manifest.nextId;
    for (const old of drop) {
      await tx.objectStore('segments').delete(old);
      await tx.objectStore('removed').delete(old);
    }
    for (const [old, rows] of removed ?? [])
      if (!drop.includes(old)) await tx.objectStore('removed').put(rows, old);
    if (add) await tx.objectStore('segments').put(new Blob([...add]), id);
    await tx.objectStore('manifest').put(
      {
        order: orderAfter(manifest.order, drop, add ? id : undefined),
        nextId: add ? id + 1 : id,
      },
      MANIFEST,
    );
    await tx.done;
    // The Blob that is kept and not the one that was given: its bytes are on disk, and need no memory.
    return add ? kept(id, await db.get('segments', id), undefined) : undefined;
  } catch (error) {
    abortQuietly(tx);
    throw error;
  }
}

function orderAfter(order: readonly number[], drop: readonly number[], added: number | undefined): number[] {
  const fresh = added === undefined ? [] : [added];
  const place = order.findIndex((id) => drop.includes(id));
  const at = place < 0 ? order.length : place;
  return [...order.slice(0, at), ...fresh, ...order.slice(at).filter((id) => !drop.includes(id))];
}

async function manifestIn(store: { get(key: string): Promise<Manifest | undefined> }): Promise<Manifest> {
  return (await store.get(MANIFEST)) ?? { order: [], nextId: 1 };
}

/** One whose file is missing is told of as an empty file: whoever opens it says that it cannot be read. */
function kept(id: number, blob: Blob | undefined, removed: Bitmap | undefined): KeptSegment {
  return { id, source: blobSource(blob ?? new Blob()), ...(removed && { removed }) };
}

/** A Blob's bytes, read when they are asked for. */
export function blobSource(blob: Blob): ByteSource {
  return {
    size: blob.size,
    async read(from, to) {
      const bytes = new Uint8Array(await blob.slice(from, to).arrayBuffer());
      if (bytes.length !== to - from) throw new Error('A file of the stored corpus is cut short.');
      return bytes;
    },
  };
}

/** A file as a Blob, which the browser keeps on disk when there is much of it: no script has its bytes in memory. */
export function spill(parts: readonly Uint8Array<ArrayBuffer>[]): ByteSource {
  return blobSource(new Blob([...parts]));
}

function open(name: string, lost: () => void): Promise<Database> {
  const plan = {
    name,
    structure: STRUCTURE,
    make(fresh: Database) {
      fresh.createObjectStore('segments');
      fresh.createObjectStore('removed');
      fresh.createObjectStore('manifest');
    },
    newer: 'Your corpus was stored by a newer version of Kindred. Nothing was changed.',
  };
  return openDatabase<Schema>(plan, lost);
}
