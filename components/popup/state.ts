import type { CorpusInfo, ImportReport, SearchAnswerView, TabAnswer } from '../../lib/messaging/protocol.ts';
import type { PaperKey } from '../../lib/paper/paper.ts';
import type { SavedRecord } from '../../lib/saved/schema.ts';
import type { Settings } from '../../lib/settings/settings.ts';

export type PopupTab = 'related' | 'search' | 'saved';

export interface PopupState {
  tab: PopupTab;
  /** The reader chose the tab; until then the useful one is shown: related on a paper, search elsewhere. */
  chosen: boolean;
  /** Absent while it is awaited; so are the next two. */
  page?: TabAnswer;
  corpus?: CorpusInfo;
  saved?: SavedRecord[];
  query: string;
  /** The answer to `query`, or while that is awaited, to what stood there before. */
  found?: SearchAnswerView | undefined;
  order: Settings['relatedOrder'];
  /** The last removal, to be undone. `id` is new each time. */
  removed?: { id: number; key: PaperKey } | undefined;
  report?: ImportReport | undefined;
  problem?: { what: string; kept: string; again(): void } | undefined;
}
