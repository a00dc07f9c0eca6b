import { createCheckedFiles } from '../../lib/background/checked.ts';
import { createCacheDb } from '../../lib/platform/cache-db.ts';
import { pause } from '../../lib/platform/clock.ts';
import { createCorpusDb, spill } from '../../lib/platform/corpus-db.ts';
import { readPackagedFile } from '../../lib/platform/packaged-file.ts';
import { sessionArea } from '../../lib/platform/storage-area.ts';
import { extensionVersion } from '../../lib/platform/versions.ts';

/** Where papers come from: the package, and what is stored. */
export const createDisk = () => ({
  read: readPackagedFile,
  store: createCorpusDb(),
  cache: createCacheDb(),
  checked: createCheckedFiles(sessionArea, extensionVersion()),
  pause,
  spill,
});
