import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Counterpart, Marks, Range, Strength } from '../lib/engine/types.ts';
import type { Paper } from '../lib/paper/paper.ts';
import { Authors } from './Authors.tsx';
import { Icon } from './Icon.tsx';
import { ChevronDown } from './icons.ts';
import { paperUrl } from './links.ts';
import { type Layer, Marked } from './Marked.tsx';
import { Meter } from './Meter.tsx';
import { SaveToggle } from './SaveToggle.tsx';
import { Unfolded } from './Unfolded.tsx';

/** What a row can do. The surface decides how; a row without `onOpen` leaves its link to the browser. */
export interface RowActs {
  onToggleSave(): void;
  onToggleFold(): void;
  /** Resolves once the text is copied, and rejects when it is not. So does the next. */
  onCopy(text: string): Promise<void>;
  onCopyBibtex?: ((paper: Paper) => Promise<void>) | undefined;
  onOpen?: ((url: string, event: MouseEvent) => void) | undefined;
}

/** Of these, what leads out of the row, and hence is the same for all rows. */
export type LinkActs = Pick<RowActs, 'onOpen' | 'onCopy' | 'onCopyBibtex'>;

export interface PaperRowProps extends RowActs {
  paper: Paper;
  saved: boolean;
  unfolded: boolean;
  /** `small` in the page's column, `normal` in the extension's own screens. */
  density: 'small' | 'normal';
  strength?: Strength | undefined;
  /** Why the paper is listed: one line. */
  why?: ComponentChildren;
  /** Words that a search matched: washed wherever they stand. */
  matches?: (Marks & { authors?: readonly (readonly Range[])[] }) | undefined;
  /** Terms shared with the page's paper: underlined in the abstract. */
  terms?: readonly Range[] | undefined;
  /** The sentence of the abstract that fits best. */
  sentence?: Range | undefined;
  /** The sentence of the page's paper that it fits. */
  counterpart?: Counterpart | undefined;
}

/** One paper in a list, the same everywhere. */
export function PaperRow(props: PaperRowProps) {
  const { paper, density, strength, unfolded } = props;
  const id = useId();
  return (
    <li class={`row ${density} ${unfolded ? 'open' : ''}`} data-kindred="row">
      <Title {...props} />
      <SaveToggle title={paper.title} saved={props.saved} onToggle={props.onToggleSave} />
      <div class="meta">
        <Byline {...props} />
        {strength && <Meter strength={strength} />}
      </div>
      <Why {...props} controls={id} />
      {unfolded && (
        <Unfolded
          id={id}
          paper={paper}
          layers={layersOf(props)}
          counterpart={props.counterpart}
          {...actsOf(props)}
        />
      )}
    </li>
  );
}

/** A real link: two lines at most, the whole in its tooltip, with the keyboard on it, and when unfolded. */
function Title({ paper, matches, onOpen }: PaperRowProps) {
  const url = paperUrl(paper);
  const onClick = (event: MouseEvent) => url && onOpen?.(url, event);
  return (
    <h3 class="title">
      <a
        data-kindred="title"
        href={url}
        target="_blank"
        rel="noreferrer"
        title={paper.title}
        tabIndex={url ? undefined : 0}
        onClick={onClick}
      >
        <Marked text={paper.title} layers={[{ look: 'match', ranges: matches?.title ?? [] }]} />
      </a>
    </h3>
  );
}

function Byline({ paper, matches }: PaperRowProps) {
  const parts: ComponentChildren[] = [];
  if (paper.authors.length > 0) parts.push(<Authors authors={paper.authors} marks={matches?.authors} />);
  if (paper.year !== undefined) parts.push(<span class="figures">{paper.year}</span>);
  if (paper.venue) parts.push(<span class="venue">{paper.venue}</span>);
  return <span class="byline">{dotted(parts)}</span>;
}

function dotted(parts: ComponentChildren[]): ComponentChildren {
  return parts.flatMap((part, index) => (index === 0 ? [part] : [<span key={index}> · </span>, part]));
}

/** The reason's line unfolds the abstract, which names it; without an abstract it is a line alone. */
function Why({ paper, why, unfolded, onToggleFold, controls }: PaperRowProps & { controls: string }) {
  const line = (
    <span class="line" data-kindred="reason" aria-hidden={why === undefined}>
      {why ?? 'Abstract'}
    </span>
  );
  if (paper.abstract === '') return why === undefined ? null : <div class="why">{line}</div>;
  return (
    <button
      type="button"
      class="why"
      data-kindred="unfold"
      aria-expanded={unfolded}
      aria-controls={unfolded ? controls : undefined}
      title={unfolded ? 'Fold the abstract' : 'Show the abstract'}
      onClick={onToggleFold}
    >
      <span class="unseen">Abstract of {paper.title}. </span>
      {line}
      <Icon node={ChevronDown} size={14} />
    </button>
  );
}

function layersOf({ matches, terms, sentence }: PaperRowProps): Layer[] {
  return [
    { look: 'sentence', ranges: sentence ? [sentence] : [] },
    { look: 'term', ranges: terms ?? [] },
    { look: 'match', ranges: matches?.abstract ?? [] },
  ];
}

function actsOf({ onCopy, onCopyBibtex, onOpen }: PaperRowProps): LinkActs {
  return { onCopy, onCopyBibtex, onOpen };
}
