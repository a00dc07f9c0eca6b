import { useRef, useState } from 'preact/hooks';
import type { PaperKey } from '../lib/paper/paper.ts';
import type { ToastText } from './Toast.tsx';

/** Offers to undo the last removal. */
export function useUndo(onRestore: (key: PaperKey) => void) {
  const [toast, setToast] = useState<ToastText>();
  const count = useRef(0);
  const dismiss = () => setToast(undefined);
  const offer = (key: PaperKey) => {
    count.current += 1;
    const undo = () => {
      onRestore(key);
      dismiss();
    };
    setToast({ id: count.current, text: 'Paper removed.', undo });
  };
  return { toast, offer, dismiss };
}
