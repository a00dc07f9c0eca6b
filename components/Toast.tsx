import { useEffect, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { X } from './icons.ts';

export interface ToastText {
  /** A new id starts the time anew. */
  id: number;
  text: string;
  undo?: () => void;
}

interface ToastProps {
  toast: ToastText | undefined;
  onDismiss(): void;
}

/** Long enough to read and to reach by keyboard; it waits while it is pointed at or holds the focus. */
const STAYS_MS = 10_000;

/** One short message that can be undone. The live region stands always, so that what appears in it is announced. */
export function Toast({ toast, onDismiss }: ToastProps) {
  return <div role="status">{toast && <ToastBody key={toast.id} toast={toast} onDismiss={onDismiss} />}</div>;
}

function ToastBody({ toast, onDismiss }: { toast: ToastText; onDismiss(): void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onDismiss, STAYS_MS);
    return () => clearTimeout(timer);
  }, [held]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only holds it in place
    <div
      class="toast"
      data-kindred="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <p>{toast.text}</p>
      {toast.undo && (
        <button type="button" class="link" onClick={toast.undo}>
          Undo
        </button>
      )}
      <button type="button" class="tool" aria-label="Dismiss" onClick={onDismiss}>
        <Icon node={X} size={14} />
      </button>
    </div>
  );
}
