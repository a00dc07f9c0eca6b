import { render } from 'preact';
import '../../components/popup/popup.css';
import { createPopupModel, type PopupClient } from '../../components/popup/model.ts';
import { Screen } from '../../components/popup/Screen.tsx';
import type { PopupTab } from '../../components/popup/state.ts';
import type { About, NamedAnswer, RelatedAnswerView, TabAnswer } from '../../lib/messaging/protocol.ts';
import { LONG, related, savedRecords, searched } from './data.ts';
import { type State, THEMES } from './state.ts';

interface Scene {
  page?: TabAnswer;
  saved?: number;
  view?: PopupTab;
  query?: string;
  problem?: string;
  /** Makes saving fail. */
  broken?: boolean;
  /** Keeps every question unanswered. */
  silent?: boolean;
  /** What the reader asked about, and what is known of it. */
  about?: About;
  asked?: TabAnswer;
  /** The paper that the query names. */
  named?: NamedAnswer;
  /** What to press, one after the other. */
  press?: string[];
  /** The name of a file to import. */
  importing?: string;
}

const NOTHING: RelatedAnswerView = { results: [], total: 0, close: 0, searched: 220 };
const FOUND = { status: 'paper', answer: related(23) } as const;
const never = <T,>() => new Promise<T>(() => undefined);

function clientFor(scene: Scene): PopupClient {
  const change = async (saved: boolean, key: string) => ({
    key,
    saved,
    changed: true,
    count: scene.saved ?? 12,
  });
  return {
    tabPaper: async () => (scene.silent ? never() : (scene.page ?? FOUND)),
    about: async (about) =>
      scene.asked ?? {
        status: 'text',
        text: 'text' in about ? about.text : '',
        related: related(12).related ?? NOTHING,
      },
    info: async () => ({
      papers: 220,
      bundled: 220,
      saved: scene.saved ?? 12,
      ...(scene.problem ? { problem: scene.problem } : {}),
    }),
    search: async (query) => ({
      ...searched(query.toLowerCase().split(' ')),
      ...(scene.named && { named: scene.named, results: [] }),
    }),
    list: async () => savedRecords(scene.saved ?? 12),
    save: async ({ ids }) => {
      if (scene.broken) throw new Error('The browser’s storage is full.');
      return change(true, `arxiv:${ids.arxiv}`);
    },
    remove: (key) => change(false, key),
    restore: (key) => change(true, key),
    importText: async () => ({
      added: 12,
      merged: 3,
      refused: [
        { index: 4, reason: 'it has neither a title nor an id' },
        { index: 9, reason: 'its year is not a number' },
      ],
    }),
    exportText: async () => undefined,
    open: async () => undefined,
    setSettings: async () => ({ cardCollapsed: false, relatedOrder: 'strength', quietCategories: [] }),
    onChange: () => undefined,
  };
}

const FORMATS = [
  { id: 'bibtex', label: 'BibTeX' },
  { id: 'json', label: 'JSON' },
];

const copy = async () => undefined;
const pause = () => new Promise((done) => setTimeout(done, 60));

async function popup(stage: HTMLElement, scene: Scene): Promise<void> {
  const signal = new AbortController().signal;
  const model = createPopupModel(clientFor(scene), {
    order: 'strength',
    view: scene.view,
    about: scene.about,
    signal,
  });
  render(<Screen model={model} surface="popup" formats={FORMATS} onCopy={copy} onCopyBibtex={copy} />, stage);
  if (scene.silent) void model.start();
  else await model.start();
  if (scene.query !== undefined) await model.setQuery(scene.query);
  if (scene.importing) await model.importFile(new File(['{}'], scene.importing));
  for (const selector of scene.press ?? []) {
    await pause();
    const pressed = stage.querySelector<HTMLElement>(selector);
    pressed?.scrollIntoView({ block: 'nearest' });
    pressed?.click();
  }
}

const SCENES: Record<string, Scene> = {
  related: {},
  'related-unfolded': { press: ['[data-kindred="unfold"]'] },
  'related-copied': { press: ['[data-kindred="unfold"]', '[title="Copy title and link"]'] },
  'related-date': { press: ['.switch button:last-child'] },
  'related-empty': { page: { status: 'paper', answer: related(0) } },
  'related-loading': { silent: true },
  'related-long': { page: { status: 'paper', answer: { ...related(8, LONG), saved: true } } },
  'id-only': {
    page: {
      status: 'paper',
      answer: { key: 'arxiv:2401.00001', ids: { arxiv: '2401.00001' }, saved: false },
    },
  },
  text: {
    view: 'related',
    about: {
      text: 'the mutual information between inputs and hidden representations decreases during training',
    },
  },
  pdf: {
    page: {
      status: 'pdf',
      title: 'Opening the black box of deep neural networks via information',
      candidates:
        related(2).related?.results.map(({ key, paper, saved }) => ({ key, paper, saved, ids: paper.ids })) ??
        [],
      landing: 'https://proceedings.example/paper.html',
    },
  },
  'pdf-unknown': { page: { status: 'pdf', title: '', candidates: [] } },
  'named-held': { query: 'arXiv:1703.00810', named: { ...related(0), saved: true, held: true } },
  'named-bibtex': { query: '@misc{k, title={A title}}', named: { ...related(0), held: false } },
  'named-unknown': {
    query: '1706.03762',
    named: { key: 'arxiv:1706.03762', ids: { arxiv: '1706.03762' }, saved: false, held: false },
  },
  'no-paper': { page: { status: 'none' }, view: 'related' },
  unreadable: { page: { status: 'unreadable' } },
  search: { page: { status: 'none' }, view: 'search' },
  'search-found': { query: 'generalization bound' },
  'search-unfolded': { query: 'information bottleneck', press: ['[data-kindred="unfold"]'] },
  'search-field': { page: { status: 'none' }, query: 'author:' },
  'search-nothing': { query: 'zeolite' },
  saved: { view: 'saved' },
  'saved-empty': { view: 'saved', saved: 0 },
  'saved-toast': { view: 'saved', press: ['.panel [data-kindred="save"]'] },
  'saved-import': { view: 'saved', importing: 'list.json' },
  'saved-import-broken': { view: 'saved', importing: 'library.bib' },
  'saved-export': { view: 'saved', press: ['.menu button'] },
  'saved-exported': { view: 'saved', press: ['.menu button', '.menu li button'] },
  problem: {
    problem:
      'The bundled papers could not be read: their checksum is wrong. Your saved papers are searched alone.',
    broken: true,
    press: ['.panel [data-kindred="save"]'],
  },
};

export const POPUP_STATES: State[] = THEMES.flatMap((theme) =>
  Object.entries(SCENES).map(
    ([name, scene]): State => ({
      name: `popup-${name}-${theme}`,
      size: [400, 560],
      draw: (stage) => {
        document.documentElement.className = 'popup';
        return popup(stage, scene);
      },
    }),
  ),
);
