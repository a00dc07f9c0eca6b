import type {
  About,
  CorpusInfo,
  ImportReport,
  SaveAnswer,
  SearchAnswerView,
  TabAnswer,
} from '../../lib/messaging/protocol.ts';
import type { Paper, PaperKey } from '../../lib/paper/paper.ts';
import type { SavedRecord } from '../../lib/saved/schema.ts';
import type { Settings } from '../../lib/settings/settings.ts';

/** What the popup needs of the world. A call that fails rejects with an error whose message is for the reader. */
export interface PopupClient {
  tabPaper(): Promise<TabAnswer>;
  /** What is known of, or related to, what the reader asked about. */
  about(about: About): Promise<TabAnswer>;
  info(): Promise<CorpusInfo>;
  search(query: string): Promise<SearchAnswerView>;
  /** Newest first. */
  list(): Promise<SavedRecord[]>;
  save(paper: Paper): Promise<SaveAnswer>;
  remove(key: PaperKey): Promise<SaveAnswer>;
  restore(key: PaperKey): Promise<SaveAnswer>;
  importText(text: string): Promise<ImportReport>;
  /** Writes the list in that format to a file of the reader's. */
  exportText(formatId: string): Promise<void>;
  open(url: string, how: { background: boolean }): Promise<void>;
  setSettings(patch: Partial<Settings>): Promise<Settings>;
  /** Calls whenever the list was changed, here or elsewhere. */
  onChange(listener: () => void, signal: AbortSignal): void;
}
