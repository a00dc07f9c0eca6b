import type { Entrant } from './contestant.ts';
import { flexsearch } from './flexsearch.ts';
import { kindred } from './kindred.ts';
import { lunr } from './lunr.ts';
import { minisearch } from './minisearch.ts';
import { orama } from './orama.ts';

/** All that are measured, in the order of the table. */
export const ENTRANTS: readonly Entrant[] = [kindred, minisearch, flexsearch, orama, lunr];

/** @throws Error on a name that is none */
export function entrant(name: string): Entrant {
  const found = ENTRANTS.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`"${name}" is no contestant: ${ENTRANTS.map((each) => each.name).join(', ')}`);
  return found;
}

export function isInstalled({ peer }: Entrant): boolean {
  if (peer === undefined) return true;
  try {
    import.meta.resolve(peer);
    return true;
  } catch {
    return false;
  }
}
