import type {
  About,
  CorpusInfo,
  ImportReport,
  SearchAnswerView,
  TabAnswer,
} from '../../lib/messaging/protocol.ts';
import type { PaperKey } from '../../lib/paper/paper.ts';
import type { SavedRecord } from '../../lib/saved/schema.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { ProblemText } from '../Problem.tsx';

export type PopupTab = 'related' | 'search' | 'saved';

/** What the popup asks for by itself. */
export type Question = 'page' | 'list' | 'search';

export interface PopupProblem extends Omit<ProblemText, 'act'> {
  again(): void;
  /** The file was at fault: another is offered rather than the same again. */
  isOfFile?: boolean;
}

export interface Found extends SearchAnswerView {
  /** What was asked, trimmed. */
  query: string;
}

export interface PopupState {
  tab: PopupTab;
  /** The reader chose the tab; until then the useful one is shown: related on a paper, search elsewhere. */
  chosen: boolean;
  /** What the reader asked about instead of the tab's page. */
  about?: About | undefined;
  /** Absent while it is awaited; so are the next two. */
  page?: TabAnswer | undefined;
  corpus?: CorpusInfo;
  saved?: SavedRecord[];
  query: string;
  /** The answer to `query`, or while that is awaited, to what stood there before. */
  found?: Found | undefined;
  order: Settings['relatedOrder'];
  /** The last removal, to be undone. `id` is new each time; so is the next. */
  removed?: { id: number; key: PaperKey } | undefined;
  /** The last export: how many papers left. */
  exported?: { id: number; count: number } | undefined;
  report?: ImportReport | undefined;
  /** What failed: each question until it is answered, and the reader's last act until the next one. */
  problems: Partial<Record<Question | 'act', PopupProblem | undefined>>;
}

/** The one problem to tell: what the reader did matters before what was asked for behind it. */
export function problemOf({ problems }: PopupState): PopupProblem | undefined {
  return problems.act ?? problems.search ?? problems.page ?? problems.list;
}
