import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { wordsOf } from './failure.ts';

interface CorrectPaperProps {
  /** The reader said which paper this is; the page says otherwise. */
  corrected: boolean;
  /** Whether the form is open, and what opens and closes it. */
  isOpen: boolean;
  onOpen(isOpen: boolean): void;
  /** Takes the reader's word; an empty text takes it back. Rejects with words for the reader. */
  onCorrect(text: string): Promise<unknown>;
  /** Leads to where a site can be taught, that is misread again and again. */
  onTeach?: (() => void) | undefined;
}

/** Lets the reader say which paper a page is about, where it was misread. */
export function CorrectPaper({ corrected, isOpen, onOpen, onCorrect, onTeach }: CorrectPaperProps) {
  const [problem, setProblem] = useState<string>();
  const say = async (text: string) => {
    try {
      await onCorrect(text);
      setProblem(undefined);
      onOpen(false);
    } catch (error) {
      setProblem(wordsOf(error));
    }
  };
  if (isOpen) return <Form problem={problem} onSay={say} onClose={() => onOpen(false)} onTeach={onTeach} />;
  if (!corrected) return null;
  return (
    <p class="correct" role="status" data-kindred="corrected">
      <span class="quiet">Corrected by you.</span>
      <button type="button" class="link" onClick={() => onOpen(true)}>
        Change
      </button>
      <button type="button" class="link" data-kindred="uncorrect" onClick={() => void say('')}>
        Undo
      </button>
    </p>
  );
}

interface FormProps {
  problem: string | undefined;
  onSay(text: string): Promise<void>;
  onClose(): void;
  onTeach: CorrectPaperProps['onTeach'];
}

function Form({ problem, onSay, onClose, onTeach }: FormProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => input.current?.focus(), []);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    // Nothing typed is no word to take back: it is told like any text that names nothing.
    void onSay(input.current?.value.trim() || '?');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Neither the page's own keys nor those of the screen around it.
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <form class="correct" data-kindred="correct" onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <label for={id}>Which paper is this page about?</label>
      <input
        id={id}
        ref={input}
        class="text"
        placeholder="Title, id, DOI or address"
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-problem`}
        autocomplete="off"
        spellcheck={false}
        maxLength={20_000}
      />
      {problem && (
        <p class="error" role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      )}
      <span class="acts">
        <button type="submit" class="button">
          Use this paper
        </button>
        <button type="button" class="link" onClick={onClose}>
          Cancel
        </button>
        {onTeach && (
          <button type="button" class="link" data-kindred="teach-this" onClick={onTeach}>
            Teach Kindred this site
          </button>
        )}
      </span>
    </form>
  );
}
