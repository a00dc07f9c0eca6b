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

/** Everything under the heading: rows or what is true instead, the footer, the undo. */
export function CardBody(props: CardProps & { id: string }) {
  const { id, answer, onSave, onRemove, onRestore } = props;
  const [all, setAll] = useState(false);
  const undo = useUndo(onRestore);
  const remove = async (key: PaperKey) => {
    if (await onRemove(key)) undo.offer(key);
  };
  const toggle = (row: RelatedView) => (row.saved ? void remove(row.key) : onSave(row.paper));
  return (
    <div class="body" id={id}>
      <Content {...props} all={all} onToggle={toggle} />
      {answer && (
        <CardFooter
          {...props}
          answer={answer}
          all={all}
          onToggleAll={() => setAll(!all)}
          onRemove={(key) => void remove(key)}
        />
      )}
      <Toast toast={undo.toast} onDismiss={undo.dismiss} />
    </div>
  );
}

interface ContentProps extends CardProps {
  all: boolean;
  onToggle(row: RelatedView): void;
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

function Rows({ results, all, onToggle, onCopy }: ContentProps & { results: readonly RelatedView[] }) {
  const { isOpen, toggle } = useUnfolded();
  return (
    <ul class="rows">
      {results.slice(0, all ? undefined : CARD_ROWS).map((row) => (
        <RelatedRow
          key={row.key}
          row={row}
          density="small"
          unfolded={isOpen(row.key)}
          onToggleFold={() => toggle(row.key)}
          onToggleSave={() => onToggle(row)}
          onCopy={onCopy}
        />
      ))}
    </ul>
  );
}
