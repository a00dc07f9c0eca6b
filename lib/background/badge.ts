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

/** How long a key's sign stays on the badge, milliseconds. */
const SIGN_MS = 1_500;

export interface BadgeDeps {
  paint(tabId: number, badge: Badge): Promise<void>;
  /** What the tab shows now; the worker may have been stopped since it was painted. */
  read(tabId: number): Promise<Badge>;
  wait(milliseconds: number): Promise<void>;
}

export type Badges = ReturnType<typeof createBadges>;

/** The badges of all tabs. A sign covers the badge for a moment; what is shown under it meanwhile comes out after it. */
export function createBadges({ paint, read, wait }: BadgeDeps) {
  /** Tabs under a sign: the sign's turn, and the badge to come back. */
  const covered = new Map<number, { turn: number; under: Badge }>();
  let turns = 0;
  return {
    async show(tabId: number, badge: Badge): Promise<void> {
      const cover = covered.get(tabId);
      if (cover) cover.under = badge;
      else await paint(tabId, badge);
    },
    async sign(tabId: number, sign: Badge): Promise<void> {
      turns += 1;
      const turn = turns;
      const under = covered.get(tabId)?.under ?? (await read(tabId));
      covered.set(tabId, { turn, under });
      await paint(tabId, sign);
      await wait(SIGN_MS);
      const cover = covered.get(tabId);
      if (cover?.turn !== turn) return;
      covered.delete(tabId);
      await paint(tabId, cover.under);
    },
    /** The tab goes to another page, or away: nothing comes back there. */
    forget: (tabId: number): void => void covered.delete(tabId),
  };
}
