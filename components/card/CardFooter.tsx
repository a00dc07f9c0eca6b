import type { PaperAnswer } from '../../lib/messaging/protocol.ts';
import type { PaperKey } from '../../lib/paper/paper.ts';
import { Icon } from '../Icon.tsx';
import { Bookmark } from '../icons.ts';
import { CARD_ROWS, type CardProps } from './props.ts';

interface CardFooterProps extends Pick<CardProps, 'onSave' | 'onSearch'> {
  answer: PaperAnswer;
  all: boolean;
  onToggleAll(): void;
  onRemove(key: PaperKey): void;
}

/** One line of acts: the rest of the list, the search, and the page's own paper. */
export function CardFooter(props: CardFooterProps) {
  const { answer, all, onToggleAll, onSearch } = props;
  const listed = answer.related?.results.length ?? 0;
  return (
    <footer>
      {listed > CARD_ROWS && (
        <button type="button" class="link" data-kindred="all" aria-expanded={all} onClick={onToggleAll}>
          {all ? 'Fewer' : allLabel(answer, listed)}
        </button>
      )}
      <button type="button" class="link" data-kindred="search" onClick={onSearch}>
        Search
      </button>
      <OwnPaper {...props} />
    </footer>
  );
}

/** Never promises more than the list holds. */
function allLabel({ related }: PaperAnswer, listed: number): string {
  return related && related.total > listed ? `First ${listed}` : `All ${listed}`;
}

function OwnPaper({ answer, onSave, onRemove }: CardFooterProps) {
  const { paper, saved, key } = answer;
  if (!saved && !paper) return null;
  const toggle = () => {
    if (saved) onRemove(key);
    else if (paper) onSave(paper);
  };
  return (
    <button
      type="button"
      class="link own"
      data-kindred="add"
      aria-pressed={saved}
      title={saved ? 'This paper is saved. Remove it' : 'Save this paper to your list'}
      onClick={toggle}
    >
      {saved && <Icon node={Bookmark} size={12} />}
      {saved ? 'Saved' : 'Add this paper'}
    </button>
  );
}
