import { createPopupModel, type PopupClient } from '../../../../components/popup/model.ts';
import { MessageError } from '../../../../lib/messaging/messenger.ts';
import type { About, RelatedView, SearchAnswerView, TabAnswer } from '../../../../lib/messaging/protocol.ts';
import type { Paper } from '../../../../lib/paper/paper.ts';
import type { SavedRecord } from '../../../../lib/saved/schema.ts';

export function paper(arxiv: string, more: Partial<Paper> = {}): Paper {
  return {
    title: `Paper ${arxiv}`,
    abstract: 'Words of it.',
    authors: [],
    ids: { arxiv },
    source: 'bundled',
    ...more,
  };
}

export function relatedView(of: Paper, saved = false): RelatedView {
  return {
    key: `arxiv:${of.ids.arxiv}`,
    paper: of,
    saved,
    strength: { value: 0.5, word: 'related' },
    reasons: { terms: [], meaning: 0, marks: { title: [], abstract: [] } },
  };
}

export function found(...papers: Paper[]): SearchAnswerView {
  const marks = { title: [], abstract: [], authors: [] };
  return {
    results: papers.map((one) => ({ key: `arxiv:${one.ids.arxiv}`, paper: one, saved: false, marks })),
    total: papers.length,
    searched: 220,
  };
}

/** A tiny background: a list of saved papers, one page, and searches that are answered when the test says so. */
export function createWorld(
  page: TabAnswer = { status: 'none' },
  aboutAnswer: TabAnswer = { status: 'none' },
) {
  const asked: About[] = [];
  const list = new Map<string, SavedRecord>();
  const removed = new Map<string, SavedRecord>();
  const searches: { query: string; answer(found: SearchAnswerView): void; fail(error: Error): void }[] = [];
  const opened: [url: string, background: boolean][] = [];
  let listener: () => void = () => undefined;
  const answer = (key: string) => ({ key, saved: list.has(key), changed: true, count: list.size });
  const client: PopupClient = {
    tabPaper: async () => page,
    about: async (about) => {
      asked.push(about);
      return aboutAnswer;
    },
    info: async () => ({ papers: 220, bundled: 220, saved: list.size }),
    search: (query) =>
      new Promise((resolve, reject) => searches.push({ query, answer: resolve, fail: reject })),
    list: async () => [...list.values()],
    async save(one) {
      const key = `arxiv:${one.ids.arxiv}`;
      list.set(key, {
        schema: 1,
        key,
        keys: [key],
        paper: one,
        savedAt: 0,
        updatedAt: 0,
        tags: [],
        note: '',
        state: 'unread',
      });
      return answer(key);
    },
    async remove(key) {
      const record = list.get(key);
      if (record) removed.set(key, record);
      list.delete(key);
      return answer(key);
    },
    async restore(key) {
      const record = removed.get(key);
      if (record) list.set(key, record);
      return answer(key);
    },
    importText: async () => ({ added: 1, merged: 0, refused: [] }),
    exportText: async () => undefined,
    open: async (url, { background }) => void opened.push([url, background]),
    setSettings: async () => ({ cardCollapsed: false, relatedOrder: 'date', quietCategories: [] }),
    onChange: (heard) => {
      listener = heard;
    },
  };
  const signal = new AbortController().signal;
  const model = createPopupModel(client, { order: 'strength', signal });
  return { client, model, searches, list, opened, asked, announce: () => listener() };
}

/** What the transport throws when no answer came. */
export const lost = () => new MessageError('Kindred did not answer. Try again.', true);

/** Lets everything that is ready happen. */
export const settle = () => new Promise((done) => setTimeout(done, 0));
