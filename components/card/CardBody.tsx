import { useState } from 'preact/hooks';
import type { RelatedView } from '../../lib/messaging/protocol.ts';
import type { PaperKey } from '../../lib/paper/paper.ts';
import { EmptyState } from '../EmptyState.tsx';
import { Problem } from '../Problem.tsx';
import { RelatedRow } from '../RelatedRow.tsx';
import { Skeleton } from '../Skeleton.tsx';
import { Toast } from '../Toast.tsx';
import { useUndo } from '../use-undo.ts';
import { useUnfolded } from '../use-unfolded.ts';
import { CardFooter } from './CardFooter.tsx';
import { CARD_ROWS, type CardProps } from './props.ts';

/**
 * Everything under the heading: rows or what is true instead, the footer, the undo. Once the reader asked for more than
 * the place that was kept for it, it grows with what it holds.
 */
export function CardBody(props: CardProps & { id: string }) {
  const { id, answer, onSave, onRemove, onRestore } = props;
  const [all, setAll] = useState(false);
  const [grown, setGrown] = useState(false);
  const undo = useUndo(onRestore);
  const remove = async (key: PaperKey) => {
    if (await onRemove(key)) undo.offer(key);
  };
  const toggle = (row: RelatedView) => (row.saved ? void remove(row.key) : onSave(row.paper));
  const toggleAll = () => {
    setAll(!all);
    setGrown(true);
  };
  return (
    <div class="body" id={id} data-grown={grown || undefined}>
      <Content {...props} all={all} onToggle={toggle} onUnfold={() => setGrown(true)} />
      <div class="foot">
        {answer && (
          <CardFooter
            {...props}
            answer={answer}
            all={all}
            onToggleAll={toggleAll}
            onRemove={(key) => void remove(key)}
          />
        )}
        <Toast toast={undo.toast} onDismiss={undo.dismiss} inPlaceOf="footer" />
      </div>
      {answer && props.last}
    </div>
  );
}

interface ContentProps extends CardProps {
  all: boolean;
  onToggle(row: RelatedView): void;
  onUnfold(): void;
}

/** A problem takes nothing away that is there already. */
function Content(props: ContentProps) {
  const { problem, answer, onRetry } = props;
  if (problem === undefined) return <Related {...props} />;
  return (
    <>
      <Problem what={problem} {...(onRetry ? { act: { label: 'Try again', onAct: onRetry } } : {})} />
      {answer && <Related {...props} />}
    </>
  );
}

function Related(props: ContentProps) {
  const { answer } = props;
  if (!answer) return <Skeleton rows={CARD_ROWS} label="Comparing with your corpus" />;
  if (!answer.related) return <EmptyState>Nothing to compare: this page shows no abstract.</EmptyState>;
  const { results, searched } = answer.related;
  if (results.length > 0) return <Rows {...props} results={results} />;
  return (
    <EmptyState>
      Nothing close among {searched} papers. Save papers as you read and the corpus grows.
    </EmptyState>
  );
}

function Rows(props: ContentProps & { results: readonly RelatedView[] }) {
  const { results, all, onToggle, onUnfold, onCopy } = props;
  const { isOpen, toggle } = useUnfolded();
  const turn = (key: PaperKey) => {
    toggle(key);
    onUnfold();
  };
  return (
    <ul class="rows">
      {results.slice(0, all ? undefined : CARD_ROWS).map((row) => (
        <RelatedRow
          key={row.key}
          row={row}
          density="small"
          unfolded={isOpen(row.key)}
          onToggleFold={() => turn(row.key)}
          onToggleSave={() => onToggle(row)}
          onCopy={onCopy}
        />
      ))}
    </ul>
  );
}
