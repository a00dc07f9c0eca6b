import type { LibraryClient, SavedAnswer, SavedRule } from '../../components/library/client.ts';
import { createChoicesStore } from '../../lib/access/choices.ts';
import { taughtFile } from '../../lib/background/taught-file.ts';
import { TAUGHT_KEY } from '../../lib/background/taught-store.ts';
import { HEALTH_KEY } from '../../lib/health/stored.ts';
import { type Client, createClient } from '../../lib/messaging/messenger.ts';
import { browser } from '../../lib/platform/browser.ts';
import { downloadText } from '../../lib/platform/download.ts';
import { requestOrigins } from '../../lib/platform/site-permissions.ts';
import { localArea } from '../../lib/platform/storage-area.ts';
import { tabUrl } from '../../lib/platform/tabs.ts';
import { hostPattern, parsePattern } from '../../lib/sites/taught/pattern.ts';
import { type TaughtRule, validateRule } from '../../lib/sites/taught/rule.ts';
import { turnSite } from '../screens/turn-site.ts';

/** The library's world: the background by messages, the browser's permissions by the platform. */
export function createLibraryClient(): LibraryClient {
  const ask = createClient(browser.runtime);
  return {
    sites: () => ask('sites.list', {}),
    turn: (turn) => turnSite(ask, turn),
    resetHealth: () => ask('health.reset', {}),
    undoResetHealth: () => ask('health.undoReset', {}),
    tabAddress: async (tabId) => (await tabUrl(tabId))?.href,
    checkRule: problemsOf,
    tryRule: (tabId, rule) => ask('taught.try', { tabId, rule }),
    saveTaught: (saved) => saveTaught(ask, saved),
    removeTaught: (pattern) => ask('taught.remove', { pattern }),
    importTaught: (text) => ask('taught.import', { text }),
    exportTaught: (rules) => downloadText('kindred-sites.json', 'application/json', taughtFile(rules)),
    copy: (text) => navigator.clipboard.writeText(text),
    onChange(listener, signal) {
      createChoicesStore(localArea).onChange(listener, signal);
      for (const key of [HEALTH_KEY, TAUGHT_KEY]) localArea.onChange(key, listener, signal);
    },
  };
}

function problemsOf(rule: TaughtRule) {
  const checked = validateRule(rule, document);
  return 'problems' in checked ? checked.problems : undefined;
}

/** The browser is asked before anything is awaited; a rule is kept whatever it is told, and is off after a no. */
async function saveTaught(ask: Client, { rule, replaces }: SavedRule): Promise<SavedAnswer> {
  const pattern = parsePattern(rule.pattern);
  const asking = typeof pattern === 'string' ? false : requestOrigins([hostPattern(pattern)]);
  const saving = ask('taught.save', { rule, ...(replaces !== undefined ? { replaces } : {}) });
  const [isGranted, answer] = await Promise.all([asking, saving]);
  const site = answer.sites.find(({ taught }) => taught?.pattern === rule.pattern.trim());
  if (!site || !isGranted) return { answer, isOn: false };
  return { answer: await ask('sites.turn', { site: site.id, on: true }), isOn: true };
}
