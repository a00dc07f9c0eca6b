import { useEffect, useRef, useState } from 'preact/hooks';
import type { Counterpart } from '../lib/engine/types.ts';
import type { Paper } from '../lib/paper/paper.ts';
import { paperUrl, pdfUrl, titleAndLink } from './links.ts';
import { type Layer, Marked } from './Marked.tsx';
import type { LinkActs } from './PaperRow.tsx';
import { reveal } from './reveal.ts';

interface UnfoldedProps extends LinkActs {
  id: string;
  paper: Paper;
  layers: readonly Layer[];
  counterpart?: Counterpart | undefined;
}

/** A collaboration may have thousands of authors; a row names so many. */
const NAMED = 40;

/** What a row hides until it is asked: all authors, the abstract with its marks, and the acts. */
export function Unfolded(props: UnfoldedProps) {
  const { id, paper, layers, counterpart, onCopy, onCopyBibtex, onOpen } = props;
  const self = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = self.current?.parentElement;
    if (row) reveal(row);
  }, []);
  const rest = paper.authors.length - NAMED;
  return (
    <div class="unfolded" id={id} ref={self}>
      {paper.authors.length > 0 && (
        <p class="quiet">
          {paper.authors.slice(0, NAMED).join(', ')}
          {rest > 0 && ` and ${rest} more`}
        </p>
      )}
      {counterpart && <Here {...counterpart} />}
      <p dir="auto">
        <Marked text={paper.abstract} layers={layers} />
      </p>
      <p class="acts">
        <ActLink label="Open" url={paperUrl(paper)} onOpen={onOpen} />
        <ActLink label="PDF" url={pdfUrl(paper)} onOpen={onOpen} />
        <CopyButton label="Copy" title="Copy title and link" copy={() => onCopy(titleAndLink(paper))} />
        {onCopyBibtex && (
          <CopyButton label="Copy BibTeX" title="Copy as BibTeX" copy={() => onCopyBibtex(paper)} />
        )}
      </p>
    </div>
  );
}

/** What the page itself says on the same. */
function Here({ text, marks }: Counterpart) {
  return (
    <p class="here" dir="auto" title={text} data-kindred="counterpart">
      <span class="quiet">This page: </span>
      <Marked text={text} layers={[{ look: 'term', ranges: marks }]} />
    </p>
  );
}

function ActLink({
  label,
  url,
  onOpen,
}: {
  label: string;
  url: string | undefined;
  onOpen: LinkActs['onOpen'];
}) {
  if (!url) return null;
  return (
    <a class="link" href={url} target="_blank" rel="noreferrer" onClick={(event) => onOpen?.(url, event)}>
      {label}
    </a>
  );
}

const SAYS_SO_MS = 2_000;

interface CopyButtonProps {
  label: string;
  title: string;
  copy(): Promise<void>;
}

/** Says for a moment what came of it. */
function CopyButton({ label, title, copy }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'Copied' | 'Copy failed'>();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), SAYS_SO_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const onClick = async () => {
    try {
      await copy();
      setOutcome('Copied');
    } catch {
      setOutcome('Copy failed');
    }
  };
  return (
    <button type="button" class="link" title={title} onClick={onClick}>
      {outcome ?? label}
    </button>
  );
}
