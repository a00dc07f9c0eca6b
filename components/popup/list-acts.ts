import type { SaveAnswer } from '../../lib/messaging/protocol.ts';
import type { Paper, PaperKey } from '../../lib/paper/paper.ts';
import type { Store } from '../store.ts';
import type { PopupClient } from './client.ts';
import type { createLoader } from './loader.ts';
import type { PopupState } from './state.ts';

const LIST_UNCHANGED = 'Your list is as it was.';

/** All that the popup does to the reading list. No act rejects: a failure becomes part of the state. */
export function createListActs(
  client: PopupClient,
  { get, set }: Store<PopupState>,
  { attempt, mark, loadList, refresh }: ReturnType<typeof createLoader>,
) {
  let removals = 0;
  const tried = (act: () => Promise<unknown>) => attempt(LIST_UNCHANGED, act);
  const savedPaper = (key: PaperKey) => get().saved?.find((record) => record.keys.includes(key))?.paper;

  /** Shows a change that was confirmed, then asks for the list. */
  async function show({ key, saved }: SaveAnswer, paper?: Paper): Promise<void> {
    mark({ key, saved, ...(paper ? { paper } : {}) });
    await loadList();
  }

  return {
    save: (paper: Paper) => tried(async () => show(await client.save(paper), paper)),
    remove: (key: PaperKey) =>
      tried(async () => {
        const paper = savedPaper(key);
        const answer = await client.remove(key);
        removals += 1;
        set({ removed: { id: removals, key: answer.key } });
        await show(answer, paper);
      }),
    undoRemove: () =>
      tried(async () => {
        const { removed } = get();
        if (!removed) return;
        set({ removed: undefined });
        await client.restore(removed.key);
        await refresh();
      }),
    importText: (text: string) =>
      tried(async () => {
        set({ report: undefined, problem: undefined });
        set({ report: await client.importText(text) });
        await refresh();
      }),
    exportText: (formatId: string) => tried(() => client.exportText(formatId)),
  };
}
