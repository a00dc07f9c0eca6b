import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  /** What is true. */
  children: ComponentChildren;
  act?: { label: string; onAct(): void } | undefined;
}

/** Says what is true where a list would stand, and offers one act. */
export function EmptyState({ children, act }: EmptyStateProps) {
  return (
    <div class="empty">
      <p>{children}</p>
      {act && (
        <button type="button" class="button" onClick={act.onAct}>
          {act.label}
        </button>
      )}
    </div>
  );
}
