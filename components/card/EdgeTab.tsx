import type { RefObject } from 'preact';
import type { PaperAnswer, RelatedAnswerView } from '../../lib/messaging/protocol.ts';
import { Icon } from '../Icon.tsx';
import { ChevronLeft } from '../icons.ts';

interface EdgeTabProps {
  answer: PaperAnswer | undefined;
  button: RefObject<HTMLButtonElement | null>;
  onOpen(): void;
}

/** Opens the drawer from the window's edge. It asks for attention only where something is related. */
export function EdgeTab({ answer, button, onOpen }: EdgeTabProps) {
  const related = answer?.related;
  const isFilled = related !== undefined && related.total > 0;
  return (
    <button
      type="button"
      class={`edge ${isFilled ? '' : 'idle'}`}
      ref={button}
      data-kindred="toggle"
      aria-expanded={false}
      onClick={onOpen}
    >
      {isFilled ? <Counted {...related} /> : <Idle isEmpty={related !== undefined} />}
    </button>
  );
}

function Counted({ close }: RelatedAnswerView) {
  return (
    <>
      <span>Related</span>
      {close > 0 && <span class="count"> {close}</span>}
      <span class="unseen">{close > 0 ? ' close papers in your corpus' : ' in your corpus'}</span>
    </>
  );
}

function Idle({ isEmpty }: { isEmpty: boolean }) {
  return (
    <>
      <Icon node={ChevronLeft} size={14} />
      <span class="unseen">{isEmpty ? 'Nothing close in your corpus' : 'Related in your corpus'}</span>
    </>
  );
}
