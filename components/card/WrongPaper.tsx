import { useEffect, useRef, useState } from 'preact/hooks';
import { CorrectPaper } from '../CorrectPaper.tsx';

interface WrongPaperProps {
  corrected: boolean;
  onCorrect(text: string): Promise<unknown>;
}

/** The card's last line: for a page that was misread. */
export function WrongPaper({ corrected, onCorrect }: WrongPaperProps) {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div class="wrong">
      {!isOpen && !corrected && (
        <button
          type="button"
          class="link"
          ref={opener}
          data-kindred="wrong-paper"
          onClick={() => setIsOpen(true)}
        >
          Wrong paper?
        </button>
      )}
      <CorrectPaper corrected={corrected} isOpen={isOpen} onOpen={setIsOpen} onCorrect={onCorrect} />
    </div>
  );
}
