import { useEffect, useRef, useState } from 'preact/hooks';
import type { Paper } from '../lib/paper/paper.ts';
import { paperUrl, pdfUrl, titleAndLink } from './links.ts';
import { type Layer, Marked } from './Marked.tsx';
import type { RowActs } from './PaperRow.tsx';
import { reveal } from './reveal.ts';

interface UnfoldedProps extends Pick<RowActs, 'onCopy' | 'onOpen'> {
  id: string;
  paper: Paper;
  layers: readonly Layer[];
}

/** A collaboration may have thousands of authors; a row names so many. */
const NAMED = 40;

/** What a row hides until it is asked: all authors, the abstract with its marks, and the acts. */
export function Unfolded({ id, paper, layers, onCopy, onOpen }: UnfoldedProps) {
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
      <p>
        <Marked text={paper.abstract} layers={layers} />
      </p>
      <p class="acts">
        <ActLink label="Open" url={paperUrl(paper)} onOpen={onOpen} />
        <ActLink label="PDF" url={pdfUrl(paper)} onOpen={onOpen} />
        <CopyButton text={titleAndLink(paper)} onCopy={onCopy} />
      </p>
    </div>
  );
}

function ActLink({
  label,
  url,
  onOpen,
}: {
  label: string;
  url: string | undefined;
  onOpen: RowActs['onOpen'];
}) {
  if (!url) return null;
  return (
    <a class="link" href={url} target="_blank" rel="noreferrer" onClick={(event) => onOpen?.(url, event)}>
      {label}
    </a>
  );
}

const SAYS_COPIED_MS = 2_000;

function CopyButton({ text, onCopy }: { text: string; onCopy(text: string): void }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SAYS_COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    onCopy(text);
    setCopied(true);
  };
  return (
    <button type="button" class="link" title="Copy title and link" onClick={copy}>
      {copied ? 'Copied' : 'Copy'}
    </button>
  );
}
