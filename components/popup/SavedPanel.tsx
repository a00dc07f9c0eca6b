import { useRef } from 'preact/hooks';
import type { PaperKey } from '../../lib/paper/paper.ts';
import type { SavedRecord } from '../../lib/saved/schema.ts';
import { EmptyState } from '../EmptyState.tsx';
import { PaperRow } from '../PaperRow.tsx';
import { Skeleton } from '../Skeleton.tsx';
import { useUnfolded } from '../use-unfolded.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { ImportButton } from './ImportButton.tsx';
import { ImportSummary } from './ImportSummary.tsx';
import { moveFocus } from './list-keys.ts';
import { linkActs, type PanelProps } from './panel-props.ts';

/** The reading list, newest first. */
export function SavedPanel(props: PanelProps) {
  const { state, model } = props;
  const { saved, report, problems } = state;
  if (!saved) return problems.list ? null : <Skeleton rows={4} label="Reading your list" />;
  return (
    <>
      <div class="bar">
        <span>{saved.length === 1 ? '1 paper' : `${saved.length} papers`}</span>
        <span class="acts">
          <ImportButton {...props} />
          {saved.length > 0 && <ExportMenu {...props} />}
        </span>
      </div>
      {report && <ImportSummary report={report} onDismiss={() => model.dismiss('report')} />}
      {saved.length === 0 ? (
        <EmptyState>Nothing saved yet. The bookmark beside any paper keeps it here.</EmptyState>
      ) : (
        <SavedList {...props} saved={saved} />
      )}
    </>
  );
}

function SavedList(props: PanelProps & { saved: readonly SavedRecord[] }) {
  const { saved, model } = props;
  const list = useRef<HTMLUListElement>(null);
  const { isOpen, toggle } = useUnfolded();
  const remove = (key: PaperKey) => {
    keepFocus(list.current);
    void model.remove(key);
  };
  return (
    <ul class="rows" ref={list}>
      {saved.map((record) => (
        <PaperRow
          key={record.key}
          paper={record.paper}
          saved
          density="normal"
          unfolded={isOpen(record.key)}
          why={savedLine(record)}
          onToggleFold={() => toggle(record.key)}
          onToggleSave={() => remove(record.key)}
          {...linkActs(props)}
        />
      ))}
    </ul>
  );
}

/** A removed row takes the focus with it: the row after it, or else before it, is to have it. */
function keepFocus(list: Element | null): void {
  const row = document.activeElement?.closest('[data-kindred="row"]');
  if (list && row) moveFocus(list, row, 1) || moveFocus(list, row, -1);
}

function savedLine({ savedAt, tags }: SavedRecord): string {
  const day = new Date(savedAt).toLocaleDateString(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  return [`Saved ${day}`, ...tags].join(' · ');
}
