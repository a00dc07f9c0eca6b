import type { PaperAnswer } from '../messaging/protocol.ts';

export interface Badge {
  text: string;
  title: string;
}

/** The badge counts the close papers only: a number there must be worth a click. */
export function badgeFor(answer: PaperAnswer | undefined): Badge {
  const related = answer?.related;
  if (!related) return { text: '', title: 'Kindred' };
  const { close, total, searched } = related;
  const text = close > 0 ? String(close) : '';
  const title =
    total === 0
      ? `Kindred: nothing close among ${searched} papers`
      : `Kindred: ${close} close, ${total} related among ${searched} papers`;
  return { text, title };
}
