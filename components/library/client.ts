import type { SitesAnswer, TaughtImport, TaughtTrial } from '../../lib/messaging/site-protocol.ts';
import type { RuleField, TaughtRule } from '../../lib/sites/taught/rule.ts';

/** A switch as it is to be turned. */
export interface Turn {
  site: string;
  on: boolean;
  /** What the browser is asked for when it is turned on. */
  origins: readonly string[];
}

export interface SavedRule {
  rule: TaughtRule;
  /** Pattern of the rule that was changed into this one. */
  replaces?: string | undefined;
}

export interface SavedAnswer {
  answer: SitesAnswer;
  /** Whether the browser was told that Kindred may read the site. */
  isOn: boolean;
}

/** What the library needs of the world. A call that fails rejects with an error whose message is for the reader. */
export interface LibraryClient {
  sites(): Promise<SitesAnswer>;
  /** Must be called by the click itself: only then do browsers ask. `undefined`: the reader told the browser no. */
  turn(turn: Turn): Promise<SitesAnswer | undefined>;
  resetHealth(): Promise<SitesAnswer>;
  undoResetHealth(): Promise<SitesAnswer>;
  /** Address of an open tab, where the browser lets us see it. */
  tabAddress(tabId: number): Promise<string | undefined>;
  /** What is wrong with a rule's fields, by itself; `undefined` for nothing. */
  checkRule(rule: TaughtRule): Partial<Record<RuleField, string>> | undefined;
  /** Runs a rule on an open page. */
  tryRule(tabId: number, rule: TaughtRule): Promise<TaughtTrial>;
  /** Saves a rule and turns its site on. Must be called by the click itself, for the browser's question. */
  saveTaught(saved: SavedRule): Promise<SavedAnswer>;
  removeTaught(pattern: string): Promise<SitesAnswer>;
  importTaught(text: string): Promise<TaughtImport>;
  /** Writes the rules to a file of the reader's. */
  exportTaught(rules: readonly TaughtRule[]): void;
  copy(text: string): Promise<void>;
  /** Calls whenever switches or counts were changed, here or elsewhere. */
  onChange(listener: () => void, signal: AbortSignal): void;
}
