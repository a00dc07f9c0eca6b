import type { RunReport } from '../health/health.ts';
import type { SiteHealth } from '../health/trend.ts';
import type { RuleField, TaughtRule } from '../sites/taught/rule.ts';

/** A site, its switch, and how its detector fares. */
export interface SiteView {
  id: string;
  name: string;
  /** What works there, one line. */
  covers: string;
  /** Host names, as readers know them. */
  hosts: string[];
  /** What the browser is asked for; empty where it was given at install. */
  origins: string[];
  /** Given at install: has no switch to turn off. */
  isBuiltIn: boolean;
  /** Those of its hosts that came at install, where others did not: it works there, whatever its switch says. */
  always: string[];
  on: boolean;
  health: SiteHealth;
  /** Set where the user taught it. */
  taught?: TaughtRule;
}

export interface SitesAnswer {
  sites: SiteView[];
  all: { on: boolean; origins: string[] };
  /** What is sent to nobody, ready to be read and copied; absent where nothing was counted. */
  report?: string;
}

/** The switch that the popup offers on a page of a site that is off. */
export interface SiteOffer {
  site: string;
  name: string;
  /** Host of the page. */
  host: string;
  origins: string[];
}

/** What is asked about sites: permissions, health. Part of the protocol. */
export interface SiteProtocol {
  'sites.list'(input: Record<string, never>): SitesAnswer;
  /** Before the browser asks the user, and after the user said no. The screen that asks may be gone by the answer. */
  'sites.want'(input: { site: string; wanted: boolean }): boolean;
  /** On: throws where the browser does not grant it. Off gives the permission back. */
  'sites.turn'(input: { site: string; on: boolean }): SitesAnswer;
  'sites.offer'(input: { tabId: number }): SiteOffer | null;
  /** Whether the popup is to offer nothing on that site any more. */
  'sites.dismiss'(input: { site: string; dismissed: boolean }): boolean;
  /** From a page's script: may it stay? */
  'site.isOn'(input: Record<string, never>): boolean;
  /** From a page's script: how a run of the detector ended. */
  'site.ran'(input: { report: RunReport }): boolean;
  'health.reset'(input: Record<string, never>): SitesAnswer;
  'health.undoReset'(input: Record<string, never>): SitesAnswer;
}

/** What the user corrects. Part of the protocol. */
export interface CorrectProtocol {
  /** The user's word on which paper the sender's page is about: title, id, DOI, address. Empty: the page's word again. */
  'page.correct'(input: { text: string }): boolean;
  /** The same from a screen, about a tab's page. */
  'tab.correct'(input: { tabId: number; text: string }): boolean;
}

/**
 * What a rule finds on an open page. `invalid`: it is no rule, or one of its selectors none; `unreadable`: the browser lets
 * no extension read that page (any more).
 */
export type TaughtTrial =
  | { status: 'invalid'; problems: Partial<Record<RuleField, string>> }
  | { status: 'unreadable' }
  | {
      status: 'read';
      /** Whether the page's address is one of the rule's. */
      matches: boolean;
      /** Empty where nothing was found; shortened. */
      title: string;
      abstract: string;
      authors: string[];
    };

export interface TaughtImport {
  answer: SitesAnswer;
  added: number;
  /** Of the same pattern as one that was there. */
  replaced: number;
  /** What was left out: its place in the file, from 1, and why. */
  refused: { index: number; reason: string }[];
}

/** What the user teaches. Part of the protocol. */
export interface TaughtProtocol {
  /** `replaces`: the pattern of the rule that this one was made of. */
  'taught.save'(input: { rule: TaughtRule; replaces?: string }): SitesAnswer;
  /** Gives the permission back, too. */
  'taught.remove'(input: { pattern: string }): SitesAnswer;
  'taught.import'(input: { text: string }): TaughtImport;
  /** Runs a rule on a tab's page, as it is typed. */
  'taught.try'(input: { tabId: number; rule: TaughtRule }): TaughtTrial;
}
