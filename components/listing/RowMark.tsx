import { SaveToggle } from '../SaveToggle.tsx';

interface RowMarkProps {
  title: string;
  saved: boolean;
  theme: 'light' | 'dark';
  /** Why the last press did nothing. */
  problem?: string | undefined;
  onToggle(): void;
}

/** The mark of a listing's row. It has no height and a fixed width, so the listing keeps its lines. */
export function RowMark({ title, saved, theme, problem, onToggle }: RowMarkProps) {
  return (
    <span class="mark" data-theme={theme} lang="en">
      <SaveToggle title={title} saved={saved} word="Saved" onToggle={onToggle} />
      {problem && (
        <span class="failed" role="alert" title={problem}>
          Not {saved ? 'removed' : 'saved'}
        </span>
      )}
    </span>
  );
}
