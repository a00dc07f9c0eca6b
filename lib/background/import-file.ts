import type { ImportReport } from '../messaging/protocol.ts';
import { readSavedJson } from '../saved/import.ts';
import type { ReadingList } from '../saved/reading-list.ts';
import { fnv1a } from '../util/hash.ts';
import type { KeyValue } from '../util/key-value.ts';
import { createQueue } from '../util/queue.ts';
import { isRecord } from '../util/record.ts';

/** Records of a file in one transaction: few enough that what is asked beside it does not wait long. */
const BATCH = 50;
const KEY = 'importing';

/** How far an import has come. */
interface Progress {
  /** Which file's. */
  print: string;
  /** Batches that are in the list, and how many of their records were new. */
  batches: number;
  added: number;
}

export interface ImportDeps {
  list: Pick<ReadingList, 'bringIn'>;
  /** Memory of the browser's session. */
  area: Pick<KeyValue, 'get' | 'set' | 'remove'>;
}

/**
 * Brings the records of a file into the list, by batches. One that was interrupted begins again when it is asked for again,
 * and what it had added before counts as added still.
 */
export function createImport({ list, area }: ImportDeps) {
  const inTurn = createQueue();

  async function bringIn(text: string): Promise<ImportReport> {
    const print = `${text.length}:${fnv1a(text)}`;
    const before = readProgress(await area.get(KEY), print);
    const refused: ImportReport['refused'] = [];
    let { added } = before;
    let batches = 0;
    let records = 0;
    for (const batch of readSavedJson(text, BATCH)) {
      const changes = await list.bringIn(batch.records);
      batches += 1;
      records += changes.length;
      refused.push(...batch.refused);
      if (batches <= before.batches) continue;
      added += changes.filter(({ changed }) => changed).length;
      await area.set(KEY, { print, batches, added } satisfies Progress);
    }
    await area.remove(KEY);
    return { added, merged: records - added, refused };
  }

  return (text: string): Promise<ImportReport> => inTurn(() => bringIn(text));
}

function readProgress(stored: unknown, print: string): Pick<Progress, 'batches' | 'added'> {
  return isRecord(stored) && stored.print === print
    ? { batches: Number(stored.batches), added: Number(stored.added) }
    : { batches: 0, added: 0 };
}
