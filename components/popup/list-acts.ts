import type { SaveAnswer } from '../../lib/messaging/protocol.ts';
import type { Paper, PaperKey } from '../../lib/paper/paper.ts';
import { isLost, UNSURE } from '../failure.ts';
import type { Store } from '../store.ts';
import { type createAttempts, keeping, type Tell } from './attempts.ts';
import type { PopupClient } from './client.ts';
import type { createLoader } from './loader.ts';
import { type PickedFile, readFile } from './read-file.ts';
import type { PopupState } from './state.ts';

const unchanged = keeping('Your list is as it was.');
const tellOfChange: Tell = (error) => (isLost(error) ? { what: UNSURE } : unchanged(error));

/** All that the popup does to the reading list. No act rejects: a failure becomes part of the state. */
export function createListActs(
  client: PopupClient,
  { get, set }: Store<PopupState>,
  { attempt }: ReturnType<typeof createAttempts>,
  { mark, loadList, refresh }: ReturnType<typeof createLoader>,
) {
  let removals = 0;
  const savedPaper = (key: PaperKey) => get().saved?.find((record) => record.keys.includes(key))?.paper;

  /** Runs what changes the list. Without an answer nothing is known: the list is asked how it stands. */
  const change = (act: () => Promise<unknown>) =>
    attempt(tellOfChange, async () => {
      try {
        await act();
      } catch (error) {
        if (isLost(error)) void refresh();
        throw error;
      }
    });

  /** Shows a change that was confirmed, then asks for the list. */
  async function show({ key, saved }: SaveAnswer, paper?: Paper): Promise<void> {
    mark({ key, saved, ...(paper ? { paper } : {}) });
    await loadList();
  }

  const undo = ({ id, key }: NonNullable<PopupState['removed']>) =>
    change(async () => {
      await client.restore(key);
      if (get().removed?.id === id) set({ removed: undefined });
      await refresh();
    });

  return {
    save: (paper: Paper) => change(async () => show(await client.save(paper), paper)),
    remove: (key: PaperKey) =>
      change(async () => {
        const paper = savedPaper(key);
        const answer = await client.remove(key);
        removals += 1;
        set({ removed: { id: removals, key: answer.key } });
        await show(answer, paper);
      }),
    /** Brings back what was removed last. Tried again, it is that same paper, whatever was removed or dismissed since. */
    async undoRemove(): Promise<void> {
      const { removed } = get();
      if (removed) await undo(removed);
    },
    importFile: (file: PickedFile) =>
      change(async () => {
        set({ report: undefined });
        set({ report: await client.importText(await readFile(file)) });
        await refresh();
      }),
    exportText: (formatId: string) => attempt(unchanged, () => client.exportText(formatId)),
  };
}
