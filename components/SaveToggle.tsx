import { Icon } from './Icon.tsx';
import { Bookmark } from './icons.ts';

interface SaveToggleProps {
  /** Names the control. */
  title: string;
  saved: boolean;
  onToggle(): void;
  /** Shown beside the icon while saved. */
  word?: string | undefined;
}

/** Keeps a paper, or lets it go again. Pressed means saved; the name never changes. */
export function SaveToggle({ title, saved, onToggle, word }: SaveToggleProps) {
  return (
    <button
      type="button"
      class="save"
      data-kindred="save"
      aria-pressed={saved}
      title={saved ? 'Remove from your list' : 'Save to your list'}
      onClick={onToggle}
    >
      <Icon node={Bookmark} />
      <span class="unseen">Save {title}</span>
      {saved && word && <span aria-hidden="true">{word}</span>}
    </button>
  );
}
