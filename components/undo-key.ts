import { useEffect } from 'preact/hooks';
import type { Place } from './focus.ts';

/** Ctrl+Z or Cmd+Z, unless a text is being written: there it undoes the writing. */
function isUndoKey(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
  const isMeant = (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'z';
  return isMeant && !(target as Partial<HTMLInputElement> | null)?.value;
}

/** Listens for the key in the whole surface around a place, as long as there is something to undo. */
export function useUndoKey(place: Place, undo: (() => void) | undefined): void {
  useEffect(() => {
    const root = place.current?.getRootNode();
    if (!root || !undo) return;
    const onKeyDown = (event: Event) => {
      if (!isUndoKey(event as KeyboardEvent)) return;
      event.preventDefault();
      event.stopPropagation();
      undo();
    };
    root.addEventListener('keydown', onKeyDown);
    return () => root.removeEventListener('keydown', onKeyDown);
  }, [undo]);
}
