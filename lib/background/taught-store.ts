import { type TaughtRule, validateRule } from '../sites/taught/rule.ts';
import type { KeyValue } from '../util/key-value.ts';
import { createQueue } from '../util/queue.ts';

/** Where the rules are kept; pages read them there. */
export const TAUGHT_KEY = 'taught';
const VERSION = 1;
export const MOST_RULES = 50;

/** What is stored may be older or damaged: rules that hold are kept, others are left out. One rule a pattern. */
export function readTaught(stored: unknown): TaughtRule[] {
  const { version, rules } = Object(stored) as Record<string, unknown>;
  if (version !== VERSION || !Array.isArray(rules)) return [];
  const sound = rules.slice(0, MOST_RULES).flatMap((rule) => {
    const check = validateRule(rule);
    return 'rule' in check ? [check.rule] : [];
  });
  return [...new Map(sound.map((rule) => [rule.pattern, rule])).values()];
}

export type TaughtStore = ReturnType<typeof createTaughtStore>;

/** The rules that the user taught, each known by its pattern. The background alone writes, one change at a time. */
export function createTaughtStore(area: Pick<KeyValue, 'get' | 'set'>) {
  const inTurn = createQueue();
  const load = async (): Promise<TaughtRule[]> => readTaught(await area.get(TAUGHT_KEY));
  const save = (rules: TaughtRule[]): Promise<void> => area.set(TAUGHT_KEY, { version: VERSION, rules });
  const put = (rules: readonly TaughtRule[], rule: TaughtRule): TaughtRule[] => {
    const others = rules.filter(({ pattern }) => pattern !== rule.pattern);
    if (others.length >= MOST_RULES) throw new Error(`No more than ${MOST_RULES} sites can be taught.`);
    return [...others, rule];
  };
  return {
    load,
    /** Adds a rule, or replaces the one of its pattern. */
    put: (rule: TaughtRule): Promise<void> => inTurn(async () => save(put(await load(), rule))),
    remove: (pattern: string): Promise<void> =>
      inTurn(async () => save((await load()).filter((rule) => rule.pattern !== pattern))),
    /** Adds many at once. Answers how many were new, and which did not fit any more. */
    bringIn: (rules: readonly TaughtRule[]): Promise<{ added: number; left: TaughtRule[] }> =>
      inTurn(async () => {
        const before = await load();
        const left: TaughtRule[] = [];
        const after = rules.reduce((held, rule) => {
          const isNew = held.every(({ pattern }) => pattern !== rule.pattern);
          if (isNew && held.length >= MOST_RULES) left.push(rule);
          else return put(held, rule);
          return held;
        }, before);
        await save(after);
        return { added: after.length - before.length, left };
      }),
  };
}
