import { useState } from 'preact/hooks';
import type { PaperKey } from '../lib/paper/paper.ts';

/** One row of a list is open at a time, so that the list stays a list. */
export function useUnfolded() {
  const [open, setOpen] = useState<PaperKey>();
  return {
    isOpen: (key: PaperKey): boolean => key === open,
    toggle: (key: PaperKey): void => setOpen((held) => (held === key ? undefined : key)),
  };
}
