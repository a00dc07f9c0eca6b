import type { Access } from '../access/access.ts';
import type { Handlers } from '../messaging/messenger.ts';
import type { SitesAnswer, TaughtProtocol, TaughtTrial } from '../messaging/site-protocol.ts';
import { type TaughtRule, validateRule } from '../sites/taught/rule.ts';
import { readTaughtFile } from './taught-file.ts';
import { MOST_RULES, type TaughtStore } from './taught-store.ts';

export interface TaughtHandlerDeps {
  store: TaughtStore;
  access: Access;
  /** The id under which a rule's site is switched. */
  idOf(rule: TaughtRule): string;
  list(): Promise<SitesAnswer>;
  /** Reads a tab's page by a rule; rejects where the browser lets no extension in. */
  tryIn(tabId: number, rule: TaughtRule): Promise<TaughtTrial>;
}

/** Handlers of what the user teaches. */
export function createTaughtHandlers({
  store,
  access,
  idOf,
  list,
  tryIn,
}: TaughtHandlerDeps): Pick<Handlers, keyof TaughtProtocol> {
  /** Its switch first, so that the permission goes with it. */
  async function remove(pattern: string): Promise<void> {
    const rule = (await store.load()).find((one) => one.pattern === pattern);
    if (!rule) return;
    await access.turnOff(idOf(rule));
    await store.remove(pattern);
  }

  return {
    async 'taught.save'({ rule: input, replaces }) {
      const check = validateRule(input);
      if ('problems' in check) throw new Error(Object.values(check.problems).join(' '));
      if (replaces !== undefined && replaces !== check.rule.pattern) await remove(replaces);
      await store.put(check.rule);
      // Its permission may have been given before there was a rule.
      await access.settle();
      return list();
    },
    async 'taught.remove'({ pattern }) {
      await remove(pattern);
      return list();
    },
    async 'taught.import'({ text }) {
      const { rules, refused } = readTaughtFile(text);
      const { added, left } = await store.bringIn(rules);
      const replaced = rules.length - added - left.length;
      const tooMany = left.map(({ name }) => ({
        index: rules.findIndex((rule) => rule.name === name) + 1,
        reason: `“${name}” is one too many: no more than ${MOST_RULES} sites can be taught.`,
      }));
      return { answer: await list(), added, replaced, refused: [...refused, ...tooMany] };
    },
    async 'taught.try'({ tabId, rule: input }) {
      const check = validateRule(input);
      if ('problems' in check) return { status: 'invalid', problems: check.problems };
      return tryIn(tabId, check.rule).catch((): TaughtTrial => ({ status: 'unreadable' }));
    },
  };
}
