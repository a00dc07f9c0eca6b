import type { KeyValue } from '../util/key-value.ts';
import { createQueue } from '../util/queue.ts';
import { countRun, dayOf, type Health, joinHealth, type RunReport } from './health.ts';
import { HEALTH_KEY as KEY, readHealth, storedHealth } from './stored.ts';

export interface HealthStoreDeps {
  local: Pick<KeyValue, 'get' | 'set'>;
  /** Holds what a reset took away, until the browser stops. */
  session: Pick<KeyValue, 'get' | 'set' | 'remove'>;
  now(): number;
}

export type HealthStore = ReturnType<typeof createHealthStore>;

/** The runs on disk. The background alone writes, one change at a time. */
export function createHealthStore({ local, session, now }: HealthStoreDeps) {
  const inTurn = createQueue();
  const load = async (): Promise<Health> => readHealth(await local.get(KEY));
  const save = (health: Health): Promise<void> => local.set(KEY, storedHealth(health));
  return {
    today: (): string => dayOf(now()),
    load,
    count: (report: RunReport): Promise<void> =>
      inTurn(async () => save(countRun(await load(), report, dayOf(now())))),
    reset: (): Promise<void> =>
      inTurn(async () => {
        const health = await load();
        // A question without an answer is asked again: a second reset must not take the place of the first.
        if (Object.keys(health).length > 0) await session.set(KEY, storedHealth(health));
        await save({});
      }),
    /** Takes the last reset back; what was counted since stays counted. */
    undoReset: (): Promise<void> =>
      inTurn(async () => {
        await save(joinHealth(readHealth(await session.get(KEY)), await load()));
        await session.remove(KEY);
      }),
  };
}
