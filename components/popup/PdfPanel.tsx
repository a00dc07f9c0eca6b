import { useId, useState } from 'preact/hooks';
import type { PaperAnswer, TabAnswer } from '../../lib/messaging/protocol.ts';
import type { Paper } from '../../lib/paper/paper.ts';
import { Authors } from '../Authors.tsx';
import { nameOf } from './names.ts';
import type { PanelProps } from './panel-props.ts';

type Pdf = Extract<TabAnswer, { status: 'pdf' }>;
type PdfProps = PanelProps & { pdf: Pdf };
/** Takes the reader's word: a title, an id or a DOI. */
type Say = (text: string) => void;

/** A PDF that only the reader can name: the likely papers to choose from, and a line to type its title in. */
export function PdfPanel(props: PdfProps) {
  const { pdf, onOpen } = props;
  const { candidates, landing } = pdf;
  const say = (text: string) => void props.model.sayPaper(text, props.onCorrect);
  return (
    <div class="ask">
      <p>
        This PDF’s address names no paper that Kindred knows.
        {candidates.length > 0 && ` Is it ${candidates.length === 1 ? 'this one' : 'one of these'}?`}
      </p>
      {candidates.length > 0 && (
        <ul class="rows">
          {candidates.map((candidate) => (
            <Candidate key={candidate.key} candidate={candidate} say={say} />
          ))}
        </ul>
      )}
      <TitleForm {...props} say={say} />
      {landing && (
        <a
          class="link"
          href={landing}
          target="_blank"
          rel="noreferrer"
          onClick={(event) => onOpen(landing, event)}
        >
          Open the paper’s page
        </a>
      )}
    </div>
  );
}

function Candidate({ candidate, say }: { candidate: PaperAnswer; say: Say }) {
  const { paper, ids } = candidate;
  const title = paper?.title ?? nameOf(ids);
  return (
    <li class="row normal" data-kindred="row">
      <h3 class="title" data-kindred="title" title={title}>
        {title}
      </h3>
      <button
        type="button"
        class="button"
        data-kindred="choose"
        aria-label={`This one: ${title}`}
        onClick={() => say(textOf(candidate))}
      >
        This one
      </button>
      {paper && (
        <div class="meta">
          <span class="byline">
            <Authors authors={paper.authors} />
            {paper.year !== undefined && ` · ${paper.year}`}
          </span>
        </div>
      )}
    </li>
  );
}

function TitleForm({ pdf, model, say }: PdfProps & { say: Say }) {
  const field = useId();
  const [title, setTitle] = useState(pdf.title);
  const isEmpty = title.trim() === '';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) say(title);
      }}
    >
      <label for={field}>{pdf.candidates.length > 0 ? 'Or its' : 'Its'} title, id or DOI</label>
      <input
        id={field}
        type="text"
        class="text"
        data-kindred="pdf-title"
        value={title}
        maxLength={1000}
        autocomplete="off"
        onInput={(event) => setTitle(event.currentTarget.value)}
      />
      <span class="acts">
        <button type="submit" class="button" disabled={isEmpty}>
          Show related
        </button>
        <button
          type="button"
          class="button"
          data-kindred="save-title"
          disabled={isEmpty}
          onClick={() => void model.saveTitled(paperOf(title, pdf))}
        >
          Save under this title
        </button>
      </span>
    </form>
  );
}

/** By its id where it has one that can be typed, else by its title. */
function textOf({ ids, paper }: PaperAnswer): string {
  return ids.arxiv || ids.doi ? nameOf(ids) : (paper?.title ?? '');
}

function paperOf(title: string, { address }: Pdf): Paper {
  return {
    title: title.trim(),
    abstract: '',
    authors: [],
    ids: {},
    source: 'page',
    ...(address !== undefined && { url: address }),
  };
}
