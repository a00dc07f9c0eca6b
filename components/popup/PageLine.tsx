import type { PaperAnswer, TabAnswer } from '../../lib/messaging/protocol.ts';
import { arxivAbsUrl } from '../../lib/paper/arxiv-id.ts';
import type { PaperIds } from '../../lib/paper/paper.ts';
import { Icon } from '../Icon.tsx';
import { Settings } from '../icons.ts';
import { SaveToggle } from '../SaveToggle.tsx';
import type { PanelProps } from './panel-props.ts';

type PageLineProps = Pick<PanelProps, 'state' | 'model' | 'onOpenSites'>;

/** The page's paper in one line, or what is true instead. */
export function PageLine({ state, model, onOpenSites }: PageLineProps) {
  const { page } = state;
  if (page?.status === 'paper') {
    return <PaperLine answer={page.answer} model={model} onOpenSites={onOpenSites} />;
  }
  return (
    <header class="page-line">
      <h1 class={page ? 'quiet' : 'unseen'}>{page ? wordsFor(page) : 'Kindred'}</h1>
      <SitesButton onOpenSites={onOpenSites} />
    </header>
  );
}

function PaperLine({ answer, model, onOpenSites }: Omit<PageLineProps, 'state'> & { answer: PaperAnswer }) {
  const { paper, saved, key, ids } = answer;
  const title = paper?.title ?? nameOf(ids);
  const toggle = () => {
    if (saved) void model.remove(key);
    else if (paper) void model.save(paper);
  };
  return (
    <header class="page-line">
      <h1 title={title}>{title}</h1>
      {(paper || saved) && <SaveToggle title={title} saved={saved} word="Saved" onToggle={toggle} />}
      <SitesButton onOpenSites={onOpenSites} />
    </header>
  );
}

function SitesButton({ onOpenSites }: Pick<PageLineProps, 'onOpenSites'>) {
  if (!onOpenSites) return null;
  return (
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
  );
}

function wordsFor(page: Exclude<TabAnswer, { status: 'paper' }>): string {
  if (page.status === 'listing') return `A listing of ${page.count} papers`;
  return page.status === 'none'
    ? 'No paper on this page'
    : 'This browser does not let extensions read this page';
}

/** An id as readers write it: `arXiv:2401.00001`. */
export function nameOf({ arxiv, doi, openreview, acl, pmid }: PaperIds): string {
  if (arxiv) return `arXiv:${arxiv}`;
  if (doi) return `doi:${doi}`;
  if (openreview) return `OpenReview ${openreview}`;
  return acl ?? (pmid ? `PubMed ${pmid}` : 'This paper');
}

/** Where the abstract of a paper known by id alone can be seen. */
export function abstractPage({ arxiv, doi }: PaperIds): string | undefined {
  if (arxiv) return arxivAbsUrl(arxiv);
  return doi ? `https://doi.org/${encodeURI(doi)}` : undefined;
}
