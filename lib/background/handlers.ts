import type { Engine } from '../engine/types.ts';
import type { Handlers } from '../messaging/messenger.ts';
import type { ImportReport, PagePaper, PaperAnswer, SaveAnswer, TabAnswer } from '../messaging/protocol.ts';
import { boundPaper } from '../paper/bound.ts';
import { readSavedJson } from '../saved/import.ts';
import type { ListChange, ReadingList } from '../saved/reading-list.ts';
import type { Settings } from '../settings/settings.ts';
import type { Library } from './library.ts';

/** Records of a file in one transaction: few enough that a save beside it does not wait long. */
const BATCH = 200;

/** What the injected detector, or the tab's URL alone, tells of a tab. */
export type TabPage =
  | { status: 'paper'; page: PagePaper }
  | { status: 'listing'; count: number }
  | { status: 'none' }
  | { status: 'unreadable' };

export interface HandlerDeps {
  engine: Engine;
  list: ReadingList;
  library: Pick<Library, 'settled'>;
  answer(page: PagePaper, limit: number): Promise<PaperAnswer>;
  readTab(tabId: number): Promise<TabPage>;
  showBadge(tabId: number, answer: PaperAnswer | undefined): Promise<void>;
  storeSettings(patch: Partial<Settings>): Promise<Settings>;
  openSurface(view: string): Promise<boolean>;
  /** Runs a task once what is asked now is answered. */
  later(task: () => void): void;
  bundled: number;
  /** What is missing from answers now, in words for the user; empty where nothing is. */
  problem(): string;
}

/** One handler for each message of the protocol. */
export function createHandlers(deps: HandlerDeps): Handlers {
  const { engine, list, library, answer, readTab, showBadge } = deps;
  const saveAnswer = ({ record, changed }: ListChange): SaveAnswer => ({
    key: record.key,
    saved: record.removedAt === undefined,
    changed,
    count: list.count(),
  });

  async function tabPaper(tabId: number, limit: number): Promise<TabAnswer> {
    const tab = await readTab(tabId);
    if (tab.status !== 'paper') return tab;
    const paperAnswer = await answer(tab.page, limit);
    await showBadge(tabId, paperAnswer);
    return { status: 'paper', answer: paperAnswer };
  }

  return {
    async 'page.paper'({ page, limit }, sender) {
      const paperAnswer = await answer(page, limit);
      if (sender.tabId !== undefined) await showBadge(sender.tabId, paperAnswer);
      return paperAnswer;
    },
    'tab.paper': ({ tabId, limit }) => tabPaper(tabId, limit),
    async 'corpus.search'({ query, limit }) {
      await library.settled();
      const { results, ...counts } = await engine.search(query, { limit });
      return {
        ...counts,
        results: results.map((result) => ({ ...result, saved: list.find(result.paper) !== undefined })),
      };
    },
    'corpus.info'() {
      // A screen was opened: its first search must not wait for the index to be made.
      deps.later(() => void engine.search('index', { limit: 1 }).catch(() => undefined));
      const problem = [deps.problem(), unreadableText(list.unreadable())].filter(Boolean).join(' ');
      return {
        papers: engine.size,
        bundled: deps.bundled,
        saved: list.count(),
        ...(problem ? { problem } : {}),
      };
    },
    'saved.save': async ({ paper }) => saveAnswer(await list.save(boundPaper(paper))),
    'saved.remove': async ({ key }) => saveAnswer(await list.remove(key)),
    'saved.restore': async ({ key }) => saveAnswer(await list.restore(key)),
    'saved.marks': ({ ids }) => ids.map((one) => list.hasIds(one)),
    async 'saved.list'() {
      await list.load();
      return list.list();
    },
    'saved.import': ({ text }) => importFile(list, text),
    'settings.set': (patch) => deps.storeSettings(patch),
    'surface.open': ({ view }) => deps.openSurface(view),
  };
}

function unreadableText(count: number): string {
  if (count === 0) return '';
  return `${count} saved ${count === 1 ? 'paper' : 'papers'} cannot be read. What is stored of them was kept.`;
}

async function importFile(list: ReadingList, text: string): Promise<ImportReport> {
  const { records, refused } = readSavedJson(text);
  let added = 0;
  for (let i = 0; i < records.length; i += BATCH) {
    const changes = await list.bringIn(records.slice(i, i + BATCH));
    added += changes.filter(({ changed }) => changed).length;
  }
  return { added, merged: records.length - added, refused };
}
