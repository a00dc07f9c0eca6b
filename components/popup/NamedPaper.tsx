import type { NamedAnswer } from '../../lib/messaging/protocol.ts';
import type { Paper } from '../../lib/paper/paper.ts';
import { EmptyState } from '../EmptyState.tsx';
import { idUrl } from '../links.ts';
import { PaperRow } from '../PaperRow.tsx';
import { useUnfolded } from '../use-unfolded.ts';
import { nameOf } from './names.ts';
import { linkActs, type PanelProps } from './panel-props.ts';

type NamedProps = PanelProps & { named: NamedAnswer };

/** The paper that the box names: an id, an address, a BibTeX entry. */
export function NamedPaper(props: NamedProps) {
  const { named, model } = props;
  const { paper, ids } = named;
  if (paper) return <KnownPaper {...props} paper={paper} />;
  const url = idUrl(ids);
  const act = url && { label: 'Open its page', onAct: () => void model.open(url, false) };
  return <EmptyState act={act || undefined}>{nameOf(ids)} is not in your corpus.</EmptyState>;
}

function KnownPaper(props: NamedProps & { paper: Paper }) {
  const { named, paper, model } = props;
  const { saved, key, held } = named;
  const { isOpen, toggle } = useUnfolded();
  return (
    <>
      <div class="bar">
        <span role="status">{saved ? 'In your list' : held ? 'In your corpus' : 'Not in your corpus'}</span>
        <button
          type="button"
          class="link"
          data-kindred="about"
          onClick={() => void model.askAbout({ paper })}
        >
          Related papers
        </button>
      </div>
      <ul class="rows">
        <PaperRow
          paper={paper}
          saved={saved}
          density="normal"
          unfolded={isOpen(key)}
          onToggleFold={() => toggle(key)}
          onToggleSave={() => void (saved ? model.remove(key) : model.save(paper))}
          {...linkActs(props)}
        />
      </ul>
    </>
  );
}
