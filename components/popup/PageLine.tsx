import type { PaperAnswer, TabAnswer } from '../../lib/messaging/protocol.ts';
import { Icon } from '../Icon.tsx';
import { ChevronLeft, Pencil, Settings } from '../icons.ts';
import { SaveToggle } from '../SaveToggle.tsx';
import type { Correction } from './correction.ts';
import { nameOf } from './names.ts';
import type { PanelProps } from './panel-props.ts';

interface PageLineProps extends Pick<PanelProps, 'state' | 'model' | 'onOpenSites'> {
  correction?: Correction | undefined;
}

/** The page's paper in one line, or what is true instead. */
export function PageLine(props: PageLineProps) {
  const { page } = props.state;
  if (page?.status === 'paper') {
    return <PaperLine {...props} answer={page.answer} />;
  }
  return (
    <header class="page-line">
      <Back {...props} />
      <h1 class={page ? 'quiet' : 'unseen'}>{page ? wordsFor(page) : 'Kindred'}</h1>
      <Tools {...props} />
    </header>
  );
}

function PaperLine(props: PageLineProps & { answer: PaperAnswer }) {
  const { answer, model } = props;
  const { paper, saved, key, ids } = answer;
  const title = paper?.title ?? nameOf(ids);
  const toggle = () => {
    if (saved) void model.remove(key);
    else if (paper) void model.save(paper);
  };
  return (
    <header class="page-line">
      <Back {...props} />
      <h1 title={title}>{title}</h1>
      {(paper || saved) && <SaveToggle title={title} saved={saved} word="Saved" onToggle={toggle} />}
      <Tools {...props} />
    </header>
  );
}

/** From what the reader asked about, back to the page of the tab. */
function Back({ state, model }: PageLineProps) {
  if (!state.about) return null;
  return (
    <button
      type="button"
      class="tool back"
      aria-label="Back to this tab’s page"
      title="Back to this tab’s page"
      data-kindred="back"
      onClick={() => void model.backToTab()}
    >
      <Icon node={ChevronLeft} />
    </button>
  );
}

/** Corrects what stands in the line; leads to sites and permissions. */
function Tools({ correction, onOpenSites }: PageLineProps) {
  return (
    <span class="tools">
      {correction && (
        <button
          type="button"
          class="tool"
          aria-label={correction.label}
          title={correction.label}
          aria-expanded={correction.isOpen}
          data-kindred="wrong-paper"
          onClick={(event) => correction.toggle(event.currentTarget)}
        >
          <Icon node={Pencil} />
        </button>
      )}
      {onOpenSites && (
        <button
          type="button"
          class="tool"
          aria-label="Sites and permissions"
          title="Sites and permissions"
          data-kindred="open-sites"
          onClick={onOpenSites}
        >
          <Icon node={Settings} />
        </button>
      )}
    </span>
  );
}

function wordsFor(page: Exclude<TabAnswer, { status: 'paper' }>): string {
  if (page.status === 'listing') return `A listing of ${page.count} papers`;
  if (page.status === 'text') return `Related to “${page.text}”`;
  if (page.status === 'pdf') return 'Which paper is this PDF?';
  return page.status === 'none'
    ? 'No paper on this page'
    : 'This browser does not let extensions read this page';
}
