import { useEffect, useRef } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/paper.ts';
import { focusedAround, homeAround, type Place } from '../focus.ts';
import type { PopupState } from './state.ts';

/** Keeps the focus in the screen when rows of the saved list come and go. */
export function useListFocus(screen: Place, { tab, saved }: PopupState) {
  const returning = useRef<PaperKey | undefined>(undefined);
  const held = useRef(0);
  useEffect(() => {
    const self = screen.current;
    const hadRows = held.current > 0;
    held.current = saved?.length ?? 0;
    if (!self || !saved || tab !== 'saved') return;
    if (hadRows && saved.length === 0 && !focusedAround(self)) wayBack(self)?.focus();
    const { current: key } = returning;
    const at = key === undefined ? -1 : saved.findIndex(({ keys }) => keys.includes(key));
    if (at < 0) return;
    returning.current = undefined;
    if (isAdrift(self)) self.querySelectorAll<HTMLElement>('[data-kindred="title"]')[at]?.focus();
  }, [saved]);
  return {
    /** The paper is about to be restored: its row takes the focus that is lost with the toast, or with the row before. */
    expect(key: PaperKey): void {
      const focused = screen.current && focusedAround(screen.current);
      returning.current = !focused || focused.closest('[data-kindred="toast"]') ? key : undefined;
    },
  };
}

/** Where to go when the last row is gone. */
function wayBack(screen: Element): HTMLElement | undefined {
  return screen.querySelector<HTMLElement>('[data-kindred="undo"]') ?? homeAround(screen);
}

/** The focus is nowhere, or only where it goes when it would be nowhere. */
function isAdrift(screen: Element): boolean {
  const focused = focusedAround(screen);
  return !focused || focused === homeAround(screen);
}
