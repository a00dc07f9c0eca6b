import type { PaperAnswer, RelatedAnswerView, RelatedView } from '../../lib/messaging/protocol.ts';
import { EmptyState } from '../EmptyState.tsx';
import { idUrl } from '../links.ts';
import { RelatedRow } from '../RelatedRow.tsx';
import { relatedCounts } from '../reason.ts';
import { Skeleton } from '../Skeleton.tsx';
import { useUnfolded } from '../use-unfolded.ts';
import { nameOf } from './names.ts';
import { inOrder } from './order.ts';
import { PdfPanel } from './PdfPanel.tsx';
import { linkActs, type PanelProps } from './panel-props.ts';

/** Papers related to the page's. */
export function RelatedPanel(props: PanelProps) {
  const { page, problems } = props.state;
  if (!page) return problems.page ? null : <Skeleton rows={4} label="Comparing with your corpus" />;
  if (page.status === 'text') return <RelatedOrNone {...props} related={page.related} />;
  if (page.status === 'pdf') return <PdfPanel {...props} pdf={page} />;
  if (page.status !== 'paper') {
    return (
      <EmptyState act={{ label: 'Search your papers', onAct: props.onFocusSearch }}>
        Related papers appear here while you read a paper.
      </EmptyState>
    );
  }
  const { related } = page.answer;
  if (!related) return <NoText {...props} answer={page.answer} />;
  return <RelatedOrNone {...props} related={related} />;
}

function RelatedOrNone(props: PanelProps & { related: RelatedAnswerView }) {
  const { related } = props;
  if (related.results.length > 0) return <RelatedList {...props} />;
  return (
    <EmptyState act={{ label: 'Search your papers', onAct: props.onFocusSearch }}>
      Nothing close among {related.searched} papers. Save papers as you read and the corpus grows.
    </EmptyState>
  );
}

function NoText({ answer, model }: PanelProps & { answer: PaperAnswer }) {
  const url = answer.landing ?? idUrl(answer.ids);
  const label = answer.landing ? 'Open the paper’s page' : 'Open its abstract page';
  const act = url && { label, onAct: () => void model.open(url, false) };
  const { paper, ids } = answer;
  return (
    <EmptyState act={act || undefined}>
      {paper
        ? 'Its abstract has not been seen.'
        : `Kindred knows only this paper’s id, ${nameOf(ids)}. Open its abstract page once and it is known here too.`}
    </EmptyState>
  );
}

function RelatedList(props: PanelProps & { related: RelatedAnswerView }) {
  const { related, state, model } = props;
  const { isOpen, toggle } = useUnfolded();
  const toggleSave = (row: RelatedView) => void (row.saved ? model.remove(row.key) : model.save(row.paper));
  return (
    <>
      <div class="bar">
        <span>{counts(related)}</span>
        <OrderSwitch {...props} />
      </div>
      <ul class="rows">
        {inOrder(related.results, state.order).map((row) => (
          <RelatedRow
            key={row.key}
            row={row}
            density="normal"
            unfolded={isOpen(row.key)}
            onToggleFold={() => toggle(row.key)}
            onToggleSave={() => toggleSave(row)}
            {...linkActs(props)}
          />
        ))}
      </ul>
    </>
  );
}

function counts(related: RelatedAnswerView): string {
  const { results, total } = related;
  return `${total > results.length ? `First ${results.length} of ` : ''}${relatedCounts(related)}`;
}

const ORDERS = [
  { id: 'strength', label: 'Strength' },
  { id: 'date', label: 'Date' },
] as const;

function OrderSwitch({ state, model }: PanelProps) {
  return (
    <fieldset class="switch">
      <legend class="unseen">Sort by</legend>
      {ORDERS.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-pressed={state.order === id}
          onClick={() => void model.setOrder(id)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
