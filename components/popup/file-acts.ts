import { isLost } from '../failure.ts';
import type { Store } from '../store.ts';
import type { createAttempts, Tell } from './attempts.ts';
import type { PopupClient } from './client.ts';
import { createChange, tellOfChange, unchanged } from './list-change.ts';
import type { createLoader } from './loader.ts';
import { type PickedFile, readFile } from './read-file.ts';
import type { PopupState } from './state.ts';

const tellOfImport: Tell = (error) => ({ ...tellOfChange(error), isOfFile: !isLost(error) });

/** How the reading list comes in from files and leaves in them. No act rejects: a failure becomes part of the state. */
export function createFileActs(
  client: PopupClient,
  { get, set }: Store<PopupState>,
  attempts: ReturnType<typeof createAttempts>,
  loader: ReturnType<typeof createLoader>,
) {
  const change = createChange(attempts, loader);
  let exports = 0;
  return {
    importFile: (file: PickedFile) =>
      change(async () => {
        set({ report: undefined });
        set({ report: await client.importText(await readFile(file)) });
        await loader.refresh();
      }, tellOfImport),
    exportText: (formatId: string) =>
      attempts.attempt(unchanged, async () => {
        const count = get().saved?.length ?? 0;
        await client.exportText(formatId);
        exports += 1;
        set({ exported: { id: exports, count } });
      }),
  };
}
