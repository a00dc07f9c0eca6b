import type { SaveAnswer } from '../../lib/messaging/protocol.ts';
import type { Paper, PaperKey } from '../../lib/paper/paper.ts';
import type { Store } from '../store.ts';
import type { createAttempts } from './attempts.ts';
import type { PopupClient } from './client.ts';
import { createChange } from './list-change.ts';
import type { createLoader } from './loader.ts';
import type { PopupState } from './state.ts';

/** All that the popup does to papers of the list. No act rejects: a failure becomes part of the state. */
export function createListActs(
  client: PopupClient,
  { get, set }: Store<PopupState>,
  attempts: ReturnType<typeof createAttempts>,
  loader: ReturnType<typeof createLoader>,
) {
  const { mark, loadList, refresh } = loader;
  const change = createChange(attempts, loader);
  let removals = 0;
  const savedPaper = (key: PaperKey) => get().saved?.find((record) => record.keys.includes(key))?.paper;

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
        set({ removed: { id: removals, key: answer.key }, exported: undefined });
        await show(answer, paper);
      }),
    /** Brings back what was removed last. Tried again, it is that same paper, whatever was removed or dismissed since. */
    async undoRemove(): Promise<void> {
      const { removed } = get();
      if (removed) await undo(removed);
    },
  };
}
