import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { wordsOf } from './failure.ts';

interface CorrectPaperProps {
  /** The reader said which paper this is; the page says otherwise. */
  corrected: boolean;
  /** Takes the reader's word; an empty text takes it back. Rejects with words for the reader. */
  onCorrect(text: string): Promise<unknown>;
}

/** Lets the reader say which paper a page is about, where the page was misread. */
export function CorrectPaper({ corrected, onCorrect }: CorrectPaperProps) {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const [problem, setProblem] = useState<string>();
  const say = async (text: string) => {
    try {
      await onCorrect(text);
      setProblem(undefined);
      setIsOpen(false);
    } catch (error) {
      setProblem(wordsOf(error));
    }
  };
  if (isOpen) return <Form problem={problem} onSay={say} onClose={() => setIsOpen(false)} />;
  return (
    <p class="correct" data-kindred="correct">
      {corrected && <span class="quiet">Corrected by you.</span>}
      <button type="button" class="link" ref={opener} onClick={() => setIsOpen(true)}>
        {corrected ? 'Change' : 'Wrong paper?'}
      </button>
      {corrected && (
        <button type="button" class="link" data-kindred="uncorrect" onClick={() => void say('')}>
          Undo
        </button>
      )}
    </p>
  );
}

interface FormProps {
  problem: string | undefined;
  onSay(text: string): Promise<void>;
  onClose(): void;
}

function Form({ problem, onSay, onClose }: FormProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => input.current?.focus(), []);
  const onSubmit = (event: Event) => {
    event.preventDefault();
    void onSay(input.current?.value.trim() || '?');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    <form class="correct" data-kindred="correct" onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <label for={id}>Which paper is it?</label>
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
      </span>
    </form>
  );
}
