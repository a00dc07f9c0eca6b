import { browser } from './browser.ts';
import { ARXIV_PAGES, PRIVATE_PAGES } from './hosts.ts';

const ID = 'site';
/** What the build makes of `entrypoints/site.content`. */
const FILE = 'content-scripts/site.js';

/** Pages on which the script of permitted sites never runs: arXiv has its own. */
export const NEVER_THERE = [...ARXIV_PAGES, ...PRIVATE_PAGES];

/** Registers the script for exactly these patterns, and nowhere else; for none it is taken away. */
export async function registerSiteScript(matches: readonly string[]): Promise<void> {
  const [current] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (current) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = { id: ID, matches: [...matches], excludeMatches: NEVER_THERE };
  if (!current) {
    const how = { js: [FILE], runAt: 'document_start' as const, persistAcrossSessions: true };
    await browser.scripting.registerContentScripts([{ ...script, ...how }]);
  } else if (!isSame(current, script)) await browser.scripting.updateContentScripts([script]);
}

/** Runs it in tabs that are open on these patterns already: registration alone waits for the next load. */
export async function runSiteScript(matches: readonly string[]): Promise<void> {
  if (matches.length === 0) return;
  const [wanted, never] = await Promise.all([
    browser.tabs.query({ url: [...matches], discarded: false }),
    browser.tabs.query({ url: NEVER_THERE }),
  ]);
  const left = new Set(never.map(({ id }) => id));
  await Promise.allSettled(
    wanted
      .filter(({ id }) => !left.has(id))
      .map(({ id = -1 }) => browser.scripting.executeScript({ target: { tabId: id }, files: [`/${FILE}`] })),
  );
}

interface Registered {
  matches?: string[] | undefined;
  excludeMatches?: string[] | undefined;
}

function isSame(current: Registered, wanted: Registered): boolean {
  return (
    listOf(current.matches) === listOf(wanted.matches) &&
    listOf(current.excludeMatches) === listOf(wanted.excludeMatches)
  );
}

/** Browsers give lists back in an order of their own. */
const listOf = (patterns: string[] = []): string => patterns.toSorted().join(' ');
