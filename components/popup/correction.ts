import type { ComponentProps } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CorrectPaper } from '../CorrectPaper.tsx';
import type { PopupState } from './state.ts';

/** Sends the reader's word on the popup's page. */
export type SayPaper = (text: string) => Promise<unknown>;

/** Absent where the popup stands over no page. */
export interface CorrectionActs {
  onCorrect?: SayPaper | undefined;
  /** Opens the form that teaches the page's site. */
  onTeach?: (() => void) | undefined;
}

/** The form for a misread page: absent where no page can be misread. `toggle` opens and closes it. */
export function useCorrection({ page, about }: PopupState, { onCorrect, onTeach }: CorrectionActs) {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!isOpen) opener.current?.focus();
  }, [isOpen]);
  if (!onCorrect || about || (page?.status !== 'paper' && page?.status !== 'none')) return undefined;
  const corrected = page.status === 'paper' && page.answer.corrected === true;
  const form: ComponentProps<typeof CorrectPaper> = {
    corrected,
    isOpen,
    onOpen: setIsOpen,
    onCorrect,
    onTeach,
  };
  return {
    form,
    isOpen,
    label: page.status === 'paper' ? 'Wrong paper?' : 'Name the paper of this page',
    toggle(button: HTMLElement): void {
      opener.current = button;
      setIsOpen(!isOpen);
    },
  };
}

export type Correction = NonNullable<ReturnType<typeof useCorrection>>;
