import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { focusedAround, useFocusAround, useFocusReturn } from './focus.ts';
import { Icon } from './Icon.tsx';
import { X } from './icons.ts';
import { reveal } from './reveal.ts';
import { useUndoKey } from './undo-key.ts';

export interface ToastText {
  /** A new id starts the time anew. */
  id: number | string;
  text: string;
  undo?: () => void;
}

interface ToastProps {
  toast: ToastText | undefined;
  onDismiss(): void;
  /** Selects what the toast takes the place of while it stands. */
  inPlaceOf?: string | undefined;
}

/** Long enough to read, once nothing holds it: the pointer or the focus on it, and for an undo the focus anywhere near. */
const STAYS_MS = 10_000;

/** One short message that can be undone. The live region stands always, so that what appears in it is announced. */
export function Toast({ toast, ...rest }: ToastProps) {
  return <div role="status">{toast && <ToastBody key={toast.id} toast={toast} {...rest} />}</div>;
}

function ToastBody({ toast, onDismiss, inPlaceOf }: ToastProps & { toast: ToastText }) {
  const self = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState(false);
  const isInReach = useFocusAround(self);
  const waits = held || (toast.undo !== undefined && isInReach);
  useFocusReturn(self);
  useUndoKey(self, toast.undo);
  useLayoutEffect(() => keepInSight(self.current, inPlaceOf), []);
  useEffect(() => {
    if (waits) return;
    const timer = setTimeout(onDismiss, STAYS_MS);
    return () => clearTimeout(timer);
  }, [waits]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only holds it in place
    <div
      class="toast"
      data-kindred="toast"
      ref={self}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <p>{toast.text}</p>
      {toast.undo && (
        <button
          type="button"
          class="link"
          data-kindred="undo"
          aria-keyshortcuts="Control+Z Meta+Z"
          onClick={toast.undo}
        >
          Undo
        </button>
      )}
      <button type="button" class="tool" aria-label="Dismiss" onClick={onDismiss}>
        <Icon node={X} size={14} />
      </button>
    </div>
  );
}

/** What has the focus is not to be covered; where the toast takes its place, the toast has the focus meanwhile. */
function keepInSight(toast: HTMLElement | null, inPlaceOf: string | undefined): void {
  const focused = toast && focusedAround(toast);
  if (!focused) return;
  if (inPlaceOf && focused.closest(inPlaceOf)) toast.querySelector('button')?.focus();
  else reveal(focused);
}
