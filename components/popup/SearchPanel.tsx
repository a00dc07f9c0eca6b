import type { SearchAnswerView, SearchView } from '../../lib/messaging/protocol.ts';
import { boundText } from '../../lib/paper/bound.ts';
import { EmptyState } from '../EmptyState.tsx';
import { Marked } from '../Marked.tsx';
import { PaperRow } from '../PaperRow.tsx';
import { snippet } from '../snippet.ts';
import { useUnfolded } from '../use-unfolded.ts';
import { NamedPaper } from './NamedPaper.tsx';
import { wantedOf } from './open-field.ts';
import { linkActs, type PanelProps } from './panel-props.ts';

/** As much of a query as is said again: a whole page may have been pasted. */
const LONGEST_ECHO = 120;

/** Papers that a query finds, as it is typed. */
export function SearchPanel(props: PanelProps) {
  const { query, found, corpus } = props.state;
  const clear = () => {
    void props.model.setQuery('');
    props.onFocusSearch();
  };
  const wanted = wantedOf(query);
  if (query.trim() === '' || wanted) {
    return (
      <EmptyState>
        {wanted ?? 'Two or three words you remember will do, typos too.'}
        <Fields {...props} />
      </EmptyState>
    );
  }
  if (!found) return null;
  if (found.named) return <NamedPaper {...props} named={found.named} />;
  if (found.results.length === 0) {
    return (
      <EmptyState act={{ label: 'Clear the search', onAct: clear }}>
        Nothing matches “{boundText(found.query, LONGEST_ECHO)}” among {corpus?.papers ?? found.searched}{' '}
        papers.
      </EmptyState>
    );
  }
  return <FoundList {...props} found={found} />;
}

function FoundList(props: PanelProps & { found: SearchAnswerView }) {
  const { found, model } = props;
  const { isOpen, toggle } = useUnfolded();
  return (
    <>
      <div class="bar">
        <span role="status">{counts(found)}</span>
        <Fields {...props} />
      </div>
      <ul class="rows">
        {found.results.map((row) => (
          <PaperRow
            key={row.key}
            paper={row.paper}
            saved={row.saved}
            density="normal"
            unfolded={isOpen(row.key)}
            matches={row.marks}
            why={<Extract row={row} />}
            onToggleFold={() => toggle(row.key)}
            onToggleSave={() => void (row.saved ? model.remove(row.key) : model.save(row.paper))}
            {...linkActs(props)}
          />
        ))}
      </ul>
    </>
  );
}

/** The line of the abstract where the query matched. */
function Extract({ row }: { row: SearchView }) {
  const { text, ranges } = snippet(row.paper.abstract, row.marks.abstract);
  return <Marked text={text} layers={[{ look: 'match', ranges }]} />;
}

function counts({ results, total, searched }: SearchAnswerView): string {
  const shown = total > results.length ? `, the first ${results.length} shown` : '';
  return `${total} of ${searched} papers${shown}`;
}

const FIELDS = ['author:', 'year:', 'tag:', 'is:saved'];

/** The fields that narrow a query; each puts itself into the box. */
function Fields({ state, model, onFocusSearch }: PanelProps) {
  const add = (field: string) => {
    const query = state.query.trimEnd();
    void model.setQuery(query === '' ? field : `${query} ${field}`);
    onFocusSearch();
  };
  return (
    <span class="fields">
      <span class="unseen">Narrow by</span>
      {FIELDS.map((field) => (
        <button key={field} type="button" class="field" onClick={() => add(field)}>
          {field}
        </button>
      ))}
    </span>
  );
}
