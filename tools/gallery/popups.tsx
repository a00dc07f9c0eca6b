import { render } from 'preact';
import '../../components/popup/popup.css';
import { createPopupModel, type PopupClient } from '../../components/popup/model.ts';
import { Screen } from '../../components/popup/Screen.tsx';
import type { PopupTab } from '../../components/popup/state.ts';
import type { TabAnswer } from '../../lib/messaging/protocol.ts';
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
  /** What to press, one after the other. */
  press?: string[];
  /** The name of a file to import. */
  importing?: string;
}

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
    info: async () => ({
      papers: 220,
      bundled: 220,
      saved: scene.saved ?? 12,
      ...(scene.problem ? { problem: scene.problem } : {}),
    }),
    search: async (query) => searched(query.toLowerCase().split(' ')),
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
  const model = createPopupModel(clientFor(scene), { order: 'strength', view: scene.view, signal });
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
