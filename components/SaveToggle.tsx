import { Icon } from './Icon.tsx';
import { Bookmark } from './icons.ts';

interface SaveToggleProps {
  /** Names the control. */
  title: string;
  saved: boolean;
  onToggle(): void;
  /** Shown beside the icon while saved. */
  word?: string;
}

/** Keeps a paper, or lets it go again. */
export function SaveToggle({ title, saved, onToggle, word }: SaveToggleProps) {
  const name = saved ? `Saved. Remove ${title}` : `Save ${title}`;
  return (
    <button
      type="button"
      class="save"
      data-kindred="save"
      aria-pressed={saved}
      aria-label={name}
      title={saved ? 'Saved. Remove' : 'Save'}
      onClick={onToggle}
    >
      <Icon node={Bookmark} />
      {saved && word && <span aria-hidden="true">{word}</span>}
    </button>
  );
}
