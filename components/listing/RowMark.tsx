import { SaveToggle } from '../SaveToggle.tsx';

interface RowMarkProps {
  title: string;
  saved: boolean;
  theme: 'light' | 'dark';
  /** Without words: on sites that must not learn from the mark's width what is saved. */
  terse: boolean;
  /** Why the last press did nothing. */
  problem?: string | undefined;
  onToggle(): void;
  /** Just removed: takes that back. */
  onUndo?: (() => void) | undefined;
}

/** The mark of a listing's row. It has no size of its own, so the listing keeps its lines. */
export function RowMark({ title, saved, theme, terse, problem, onToggle, onUndo }: RowMarkProps) {
  return (
    <span class="mark" data-theme={theme} lang="en">
      <SaveToggle title={title} saved={saved} word={terse ? undefined : 'Saved'} onToggle={onToggle} />
      {onUndo && (
        <span class="undo" role="status">
          Removed.
          <button type="button" data-kindred="undo" onClick={onUndo}>
            Undo
          </button>
        </span>
      )}
      {problem && (
        <span class="failed" role="alert" title={problem}>
          Not {saved ? 'removed' : 'saved'}
        </span>
      )}
    </span>
  );
}
