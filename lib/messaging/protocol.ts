import type { RelatedAnswer, RelatedResult, SearchAnswer, SearchResult } from '../engine/types.ts';
import type { Paper, PaperIds, PaperKey } from '../paper/paper.ts';
import type { SavedRecord } from '../saved/schema.ts';
import type { Settings } from '../settings/settings.ts';
import type { PageKind } from '../sites/site.ts';
import type { CorrectProtocol, SiteProtocol, TaughtProtocol } from './site-protocol.ts';

/** A paper page, as it crosses the wire: a detection without anything of the DOM. */
export interface PagePaper {
  site: string;
  page: PageKind;
  ids: PaperIds;
  version?: number;
  /** The address of the page about a PDF's paper. */
  landing?: string;
  /** Absent when only the id is known. */
  paper?: Paper;
}

export interface RelatedView extends RelatedResult {
  saved: boolean;
}
export interface RelatedAnswerView extends Omit<RelatedAnswer, 'results'> {
  results: RelatedView[];
}
export interface SearchView extends SearchResult {
  saved: boolean;
}
/** A paper that the reader named; `held`: by corpus or list. */
export interface NamedAnswer extends PaperAnswer {
  held: boolean;
}

export interface SearchAnswerView extends Omit<SearchAnswer, 'results'> {
  /** The paper that the query names as a whole (an id, an address, a BibTeX entry): then nothing is searched for. */
  named?: NamedAnswer;
  results: SearchView[];
}

/** The paper of a page with all that a surface shows about it. */
export interface PaperAnswer {
  /** The record's key when saved, else the paper's own. */
  key: PaperKey;
  /** What is known of it: from the page, else from corpus or list. Absent: only the id is known. */
  paper?: Paper;
  ids: PaperIds;
  saved: boolean;
  /** Of a PDF: the address of the page about the same paper. */
  landing?: string;
  /** Absent when there is no text to compare. */
  related?: RelatedAnswerView;
  /** The user said which paper it is; the page seems to say otherwise. */
  corrected?: boolean;
}

/** A row of a listing: by its ids or, where it has none, by what it shows. */
export interface RowQuery {
  ids: PaperIds;
  paper?: Paper;
}

/** What the reader asks about, whatever page is open: a paper, a text, or a paper by its title (or id, or address). */
export type About = { ids: PaperIds } | { paper: Paper } | { text: string } | { title: string };

/**
 * What the popup shows for a tab, or for what the reader asked about. `text`: papers related to a text. `pdf`: a document
 * that only the reader can name; the title is a guess, the candidates are held papers of such a title. `none`: no paper
 * there; `unreadable`: the browser lets no extension read it.
 */
export type TabAnswer =
  | { status: 'paper'; answer: PaperAnswer }
  | { status: 'text'; text: string; related: RelatedAnswerView }
  | { status: 'pdf'; title: string; candidates: PaperAnswer[]; landing?: string; address?: string }
  | { status: 'listing'; count: number }
  | { status: 'none' }
  | { status: 'unreadable' };

export interface SaveAnswer {
  key: PaperKey;
  saved: boolean;
  /** False when the call found it so already. */
  changed: boolean;
  /** How many papers the list holds now. */
  count: number;
}

export interface ImportReport {
  added: number;
  /** Already in the list: completed, never overwritten. */
  merged: number;
  /** What could not be read, each with its place in the file and the reason. */
  refused: { index: number; reason: string }[];
}

export interface CorpusInfo {
  papers: number;
  bundled: number;
  saved: number;
  /** Set when the bundled corpus was refused: why, in words for the user. */
  problem?: string;
}

/**
 * Everything that a page or a screen may ask of the background, by name. Each has one handler, a schema for its input
 * (`schemas.ts`) and the senders it is open to.
 */
export interface Protocol extends SiteProtocol, CorrectProtocol, TaughtProtocol {
  /** From a content script: this page is about this paper. Sets the tab's badge. */
  'page.paper'(input: { page: PagePaper; limit: number }): PaperAnswer;
  /** From a content script: the page moved on without loading, to something else. Takes the tab's badge away. */
  'page.left'(input: Record<string, never>): boolean;
  /** From a screen: the paper of a tab, read through host or active-tab permission. */
  'tab.paper'(input: { tabId: number; limit: number }): TabAnswer;
  /** From a screen: what is known of a paper that the reader named, or related to a text. */
  'paper.about'(input: { about: About; limit: number }): TabAnswer;
  'corpus.search'(input: { query: string; limit: number }): SearchAnswerView;
  'corpus.info'(input: Record<string, never>): CorpusInfo;
  'saved.save'(input: { paper: Paper }): SaveAnswer;
  'saved.remove'(input: { key: PaperKey }): SaveAnswer;
  /** Undoes a removal: the record as it was. */
  'saved.restore'(input: { key: PaperKey }): SaveAnswer;
  /** For each row, in order: the key of its record where the paper is saved. */
  'saved.marks'(input: { rows: RowQuery[] }): (PaperKey | null)[];
  /** Newest first. */
  'saved.list'(input: Record<string, never>): SavedRecord[];
  /** What is stored but cannot be read as a record, as it is: for the backup. */
  'saved.unreadable'(input: Record<string, never>): unknown[];
  'saved.import'(input: { text: string }): ImportReport;
  'settings.set'(input: Partial<Settings>): Settings;
  /** Opens the popup, or where the browser refuses that, the same screen in a tab. */
  'surface.open'(input: { view: 'search' | 'related' | 'saved' }): boolean;
}

/** What the background may ask of a content script. */
export interface PageProtocol {
  'card.toggle'(input: Record<string, never>): boolean;
  /** What the page is about was corrected elsewhere. */
  'card.refresh'(input: Record<string, never>): boolean;
}

export type MessageName = keyof Protocol;
export type Input<N extends MessageName> = Parameters<Protocol[N]>[0];
export type Answer<N extends MessageName> = ReturnType<Protocol[N]>;
