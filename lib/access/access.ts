import { createQueue } from '../util/queue.ts';
import {
  type AccessSource,
  type CurrentAccess,
  isOnPage,
  offeredSwitch,
  readAccess,
} from './access-state.ts';
import type { ChoicesStore } from './choices.ts';
import { heldSwitches, plannedMatches, removableOrigins } from './plan.ts';

/** Most switches that wait for the browser's prompt at once. */
const MOST_WANTED = 20;

export interface AccessDeps extends AccessSource {
  choices: Pick<ChoicesStore, 'load' | 'save'>;
  /** Switches whose prompt is open; it may outlive the popup that asked. In memory, never on disk. */
  wanted: { load(): Promise<string[]>; save(ids: string[]): Promise<void> };
  permissions: { granted(): Promise<string[]>; remove(origins: string[]): Promise<unknown> };
  /** Registers the page script for exactly these patterns; none takes it away. */
  register(matches: readonly string[]): Promise<void>;
  /** Runs the page script in tabs that stand open on these patterns already. */
  showIn(matches: readonly string[]): Promise<void>;
}

export type Access = ReturnType<typeof createAccess>;

/**
 * On which sites Kindred works by itself. Three things must agree: what the user switched on, what the browser grants, and
 * where the page script is registered. One change at a time, each of which ends with all three in step; the browser's
 * grant always wins.
 */
export function createAccess(deps: AccessDeps) {
  const inTurn = createQueue();
  const setWanted = (change: (ids: string[]) => string[]): Promise<void> =>
    inTurn(async () => deps.wanted.save(change(await deps.wanted.load()).slice(0, MOST_WANTED)));
  return {
    now: (): Promise<CurrentAccess> => inTurn(() => readAccess(deps)),
    isOn: (url: URL): Promise<boolean> => isOnPage(deps, url),
    offerFor: (id: string) => offeredSwitch(deps, id),
    /** Before the browser asks the user: a yes counts even where the screen that asked is gone by then. */
    want: (id: string, isWanted: boolean) =>
      setWanted((ids) => [...(isWanted ? [id] : []), ...ids.filter((other) => other !== id)]),
    /** Throws where the browser does not grant what the switch needs. */
    turnOn: (id: string): Promise<CurrentAccess> =>
      inTurn(async () => {
        const now = await settle(deps, [id]);
        if (!now.on.includes(id)) throw new Error('The browser did not allow that. Nothing was changed.');
        return now;
      }),
    turnOff: (id: string): Promise<CurrentAccess> => inTurn(() => turnOff(deps, id)),
    /** Permissions changed, or the sites did, or the browser was started. */
    settle: (): Promise<CurrentAccess> => inTurn(() => settle(deps)),
    dismiss: (id: string, isDismissed: boolean): Promise<void> =>
      inTurn(async () => {
        const chosen = await deps.choices.load();
        const others = chosen.dismissed.filter((other) => other !== id);
        await deps.choices.save({ ...chosen, dismissed: isDismissed ? [...others, id] : others });
      }),
  };
}

/** Brings switches and script in step with what is granted. `added`: switches whose permission was asked for just now. */
async function settle(deps: AccessDeps, added: readonly string[] = []): Promise<CurrentAccess> {
  const [access, waiting] = await Promise.all([readAccess(deps), deps.wanted.load()]);
  const { chosen } = access;
  const asked = [...new Set([...chosen.on, ...added, ...waiting])];
  const on = heldSwitches({ ...access, on: asked });
  const fresh = on.filter((id) => !chosen.on.includes(id));
  if (waiting.some((id) => on.includes(id))) await deps.wanted.save(waiting.filter((id) => !on.includes(id)));
  // The script first: pages that hear of the change ask whether they may stay.
  await deps.register(plannedMatches({ ...access, on }));
  const dismissed = chosen.dismissed.filter((id) => !fresh.includes(id));
  const isChanged = fresh.length > 0 || on.length !== chosen.on.length;
  if (isChanged) await deps.choices.save({ on, dismissed });
  if (fresh.length > 0) await deps.showIn(plannedMatches({ ...access, on: fresh }));
  return { ...access, chosen: { on, dismissed }, on };
}

async function turnOff(deps: AccessDeps, id: string): Promise<CurrentAccess> {
  const access = await readAccess(deps);
  const on = access.chosen.on.filter((other) => other !== id);
  await deps.choices.save({ ...access.chosen, on });
  const origins = removableOrigins(id, { ...access, on });
  if (origins.length > 0) await deps.permissions.remove(origins);
  return settle(deps);
}
