import { now, wait } from '../../lib/platform/clock.ts';
import { createSavedDb } from '../../lib/platform/saved-db.ts';
import { localArea } from '../../lib/platform/storage-area.ts';
import { createListSignal } from '../../lib/saved/list-signal.ts';
import { migrate } from '../../lib/saved/migrations.ts';
import { createReadingList, type ReadingListDeps } from '../../lib/saved/reading-list.ts';
import { SAVED_SCHEMA } from '../../lib/saved/schema.ts';
import { spaced } from '../../lib/util/spaced.ts';

/** How often open surfaces hear of changes, milliseconds: each asks for all that it shows, and an import is many changes. */
const TELLING = 500;

/** The reading list on this browser's disk, and how every open surface is told that it changed. */
export function createList(onHold: ReadingListDeps['onHold']) {
  const signal = createListSignal(localArea);
  const tell = () => void signal.announce(crypto.randomUUID()).catch(() => undefined);
  const announce = spaced(tell, () => wait(TELLING));
  const store = createSavedDb({ now, schema: SAVED_SCHEMA, migrate });
  return { list: createReadingList({ store, now, onHold, onCommit: announce }), announce };
}
