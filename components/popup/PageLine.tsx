import type { PaperAnswer, TabAnswer } from '../../lib/messaging/protocol.ts';
import { arxivAbsUrl } from '../../lib/paper/arxiv-id.ts';
import type { PaperIds } from '../../lib/paper/paper.ts';
import { SaveToggle } from '../SaveToggle.tsx';
import type { PanelProps } from './panel-props.ts';

type PageLineProps = Pick<PanelProps, 'state' | 'model'>;

/** The page's paper in one line, or what is true instead. */
export function PageLine({ state, model }: PageLineProps) {
  const { page } = state;
  if (page?.status === 'paper') return <PaperLine answer={page.answer} model={model} />;
  return (
    <header class="page-line">
      <h1 class={page ? 'quiet' : 'unseen'}>{page ? wordsFor(page) : 'Kindred'}</h1>
    </header>
  );
}

function PaperLine({ answer, model }: { answer: PaperAnswer; model: PageLineProps['model'] }) {
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
    </header>
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
