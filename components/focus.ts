import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** Where the focus goes when nothing better is left: the selected tab, or what opens and closes the card. */
const HOME = '[role="tab"][aria-selected="true"], [data-kindred="toggle"]';

/** A part of a screen that is not drawn yet, or no longer. */
export type Place = RefObject<HTMLElement | null>;

/** What has the focus in the surface around a node: in its document, or in the shadow root that stands in a page. */
export function focusedAround(node: Node): HTMLElement | undefined {
  // A document whose focus is nowhere names its body, a shadow root nothing.
  const { activeElement, body } = node.getRootNode() as Partial<Document>;
  return activeElement && activeElement !== body ? (activeElement as HTMLElement) : undefined;
}

/** Where the focus is to go in the surface around a node when what had it is gone. */
export function homeAround(node: Node): HTMLElement | undefined {
  return (node.getRootNode() as ParentNode).querySelector<HTMLElement>(HOME) ?? undefined;
}

/** What appears takes note of what has the focus; when it goes with the focus in it, the focus goes back there. */
export function useFocusReturn(place: Place): void {
  useLayoutEffect(() => {
    const self = place.current;
    if (!self) return;
    const root = self.getRootNode();
    const before = focusedAround(self);
    return () => {
      const focused = focusedAround(self);
      if (!focused || !self.contains(focused)) return;
      const preventScroll = !focused.matches(':focus-visible');
      // Once it is gone: what it stood in the place of cannot have the focus before. Something else may have taken it.
      queueMicrotask(() => {
        if (focusedAround(root)) return;
        before?.focus({ preventScroll });
        if (!focusedAround(root)) homeAround(root)?.focus({ preventScroll });
      });
    };
  }, []);
}

/** Whether the focus is anywhere in the surface around a place. */
export function useFocusAround(place: Place): boolean {
  const [isAround, setIsAround] = useState(true);
  useEffect(() => {
    const root = place.current?.getRootNode();
    if (!place.current || !root) return;
    setIsAround(focusedAround(place.current) !== undefined);
    const gone = new AbortController();
    const { signal } = gone;
    root.addEventListener('focusin', () => setIsAround(true), { signal });
    const onLeave = ({ relatedTarget }: Event & { relatedTarget?: EventTarget | null }) =>
      setIsAround(root.contains((relatedTarget ?? null) as Node | null));
    root.addEventListener('focusout', onLeave, { signal });
    return () => gone.abort();
  }, []);
  return isAround;
}
