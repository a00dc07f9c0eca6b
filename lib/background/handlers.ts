import type { Engine } from '../engine/types.ts';
import type { Handlers } from '../messaging/messenger.ts';
import type {
  MessageName,
  PagePaper,
  PaperAnswer,
  RowQuery,
  SaveAnswer,
  TabAnswer,
} from '../messaging/protocol.ts';
import type { CorrectProtocol, SiteProtocol, TaughtProtocol } from '../messaging/site-protocol.ts';
import { boundPaper } from '../paper/bound.ts';
import { idKeys } from '../paper/identity.ts';
import type { PaperKey } from '../paper/paper.ts';
import type { ListChange, ReadingList } from '../saved/reading-list.ts';
import type { Settings } from '../settings/settings.ts';
import type { createAbout } from './about.ts';
import { type Correct, urlOf } from './correct.ts';
import type { createImport } from './import-file.ts';
import type { Library } from './library.ts';
import { createPageBadges } from './page-badges.ts';
import type { createPdfAnswer } from './pdf-answer.ts';

/** What the injected detector, or the tab's URL alone, tells of a tab. */
export type TabPage =
  | { status: 'paper'; page: PagePaper; corrected?: boolean }
  | { status: 'listing'; count: number }
  /** A PDF whose address names no paper that is known by it. */
  | { status: 'pdf'; title: string; address?: string; landing?: string }
  | { status: 'none' }
  | { status: 'unreadable' };

export interface HandlerDeps {
  engine: Engine;
  list: ReadingList;
  library: Pick<Library, 'settled'>;
  answer(page: PagePaper, limit: number): Promise<PaperAnswer>;
  answerPdf: ReturnType<typeof createPdfAnswer>;
  asked: ReturnType<typeof createAbout>;
  /** With the user's own word on a tab's page before the detector's. */
  readTab(tabId: number): Promise<TabPage>;
  correct: Correct;
  showBadge(tabId: number, answer: PaperAnswer | undefined): Promise<void>;
  importFile: ReturnType<typeof createImport>;
  storeSettings(patch: Partial<Settings>): Promise<Settings>;
  openSurface(view: string): Promise<boolean>;
  /** Runs a task once what is asked now is answered. */
  later(task: () => void): void;
  bundled: number;
  /** What is missing from answers now, in words for the user; empty where nothing is. */
  problem(): string;
}

/** One handler for each message about papers and the list; those about sites have a file of their own. */
export function createHandlers(
  deps: HandlerDeps,
): Omit<Handlers, keyof SiteProtocol | keyof CorrectProtocol | keyof TaughtProtocol> {
  const { engine, list, library, answer, readTab, correct } = deps;
  const badges = createPageBadges(deps.showBadge);

  async function tabPaper(tabId: number, limit: number): Promise<TabAnswer> {
    const tab = await readTab(tabId);
    if (tab.status === 'pdf') return deps.answerPdf(tab, limit);
    if (tab.status !== 'paper') return tab;
    const paperAnswer = await badges.when(tabId, answer(tab.page, limit));
    return { status: 'paper', answer: { ...paperAnswer, ...(tab.corrected ? { corrected: true } : {}) } };
  }

  return {
    'page.paper': ({ page, limit }, { tabId, url }) =>
      badges.when(tabId, correct.answer(urlOf(url), page, limit)),
    async 'page.left'(_, { tabId }) {
      await badges.clear(tabId);
      return true;
    },
    'tab.paper': ({ tabId, limit }) => tabPaper(tabId, limit),
    'paper.about': ({ about, limit }) => deps.asked.about(about, limit),
    async 'corpus.search'({ query, limit }) {
      const named = await deps.asked.named(query, 0);
      if (named) return { named, results: [], total: 0, searched: engine.size };
      await library.settled();
      const { results, ...counts } = await engine.search(query, { limit });
      return {
        ...counts,
        results: results.map((result) => ({ ...result, saved: list.find(result.paper) !== undefined })),
      };
    },
    'corpus.info'() {
      // A screen was opened: its first search must not wait for the index to be made.
      deps.later(() => void engine.prepareSearch().catch(() => undefined));
      const problem = [deps.problem(), unreadableText(list.unreadable().length)].filter(Boolean).join(' ');
      return {
        papers: engine.size,
        bundled: deps.bundled,
        saved: list.count(),
        ...(problem ? { problem } : {}),
      };
    },
    ...createListHandlers(deps),
    'settings.set': ({ quietCategories, ...patch }, { isPrivate }) =>
      // Categories tell what was read.
      deps.storeSettings(quietCategories && !isPrivate ? { ...patch, quietCategories } : patch),
    'surface.open': ({ view }) => deps.openSurface(view),
  };
}

/** Handlers of the reading list. */
function createListHandlers({
  list,
  importFile,
}: Pick<HandlerDeps, 'list' | 'importFile'>): Pick<Handlers, Extract<MessageName, `saved.${string}`>> {
  const saveAnswer = (change: ListChange) => savedAs(change, list.count());
  return {
    'saved.save': async ({ paper }) => saveAnswer(await list.save(boundPaper(paper))),
    'saved.remove': async ({ key }) => saveAnswer(await list.remove(key)),
    'saved.restore': async ({ key }) => saveAnswer(await list.restore(key)),
    'saved.marks': ({ rows }) => rows.map((row) => keyOfRow(list, row)),
    async 'saved.list'() {
      await list.load();
      return list.list();
    },
    async 'saved.unreadable'() {
      await list.load();
      return [...list.unreadable()];
    },
    'saved.import': ({ text }) => importFile(text),
  };
}

function keyOfRow(list: ReadingList, { ids, paper }: RowQuery): PaperKey | null {
  const record = paper ? list.find(boundPaper(paper)) : idKeys(ids).map(list.find).find(Boolean);
  return record?.key ?? null;
}

function savedAs({ record, changed }: ListChange, count: number): SaveAnswer {
  return { key: record.key, saved: record.removedAt === undefined, changed, count };
}

function unreadableText(count: number): string {
  if (count === 0) return '';
  return `${count} saved ${count === 1 ? 'paper' : 'papers'} cannot be read. What is stored of them was kept, and is part of the JSON backup.`;
}
