import type { PaperKey } from '../../lib/paper/paper.ts';
import type { ToastText } from '../Toast.tsx';
import type { PopupModel, PopupState } from './model.ts';

interface ShownToast {
  toast: ToastText | undefined;
  onDismiss(): void;
}

/** What the toast tells: the last export, and once that is read, the last removal. `onUndo` is told before it is undone. */
export function toastOf(
  model: PopupModel,
  { exported, removed }: PopupState,
  onUndo: (key: PaperKey) => void,
): ShownToast {
  if (exported) {
    const { id, count } = exported;
    const text = count === 1 ? '1 paper exported.' : `${count} papers exported.`;
    return { toast: { id: `exported ${id}`, text }, onDismiss: () => model.dismiss('exported') };
  }
  return {
    toast: removed && {
      id: `removed ${removed.id}`,
      text: 'Paper removed.',
      undo() {
        onUndo(removed.key);
        void model.undoRemove();
      },
    },
    onDismiss: () => model.dismiss('removed'),
  };
}
