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
        <>
          <button type="button" class="link" data-kindred="all" onClick={onToggleAll}>
            {all ? 'Fewer' : allLabel(answer, listed)}
          </button>
          <Dot />
        </>
      )}
      <button type="button" class="link" data-kindred="search" onClick={onSearch}>
        Search
      </button>
      {(answer.saved || answer.paper) && (
        <>
          <Dot />
          <OwnPaper {...props} />
        </>
      )}
    </footer>
  );
}

function Dot() {
  return (
    <span class="dot" aria-hidden="true">
      ·
    </span>
  );
}

/** Never promises more than the list holds. */
function allLabel({ related }: PaperAnswer, listed: number): string {
  return related && related.total > listed ? `First ${listed}` : `All ${listed}`;
}

/** Pressed means saved; the name never changes, whatever it reads. */
function OwnPaper({ answer, onSave, onRemove }: CardFooterProps) {
  const { paper, saved, key } = answer;
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
      title={saved ? 'Remove from your list' : 'Save to your list'}
      onClick={toggle}
    >
      {saved && <Icon node={Bookmark} size={12} />}
      {saved && <span aria-hidden="true">Saved</span>}
      <span class={saved ? 'unseen' : undefined}>Save this paper</span>
    </button>
  );
}
