import { decodePack, encodePack } from '../../../lib/corpus/pack.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { shippedEngine } from '../../data/engine.ts';
import { type Contestant, type Entrant, SHOWN } from './contestant.ts';

export const kindred: Entrant = { name: 'kindred', create };

/** The shipped engine. It is kept as a corpus pack, from which a woken worker builds it anew, as the extension does. */
function create(): Contestant {
  const engine = shippedEngine();
  let kept: readonly Paper[] = [];
  return {
    build(papers) {
      kept = papers;
      return engine.add(papers);
    },
    related: (paper) => engine.related(paper, { limit: SHOWN }),
    search: (words) => engine.search(words, { limit: SHOWN }),
    save: () => encodePack(kept, { name: 'benchmark', made: '2026-11-24' }),
    load: (saved) => engine.add(decodePack(saved).papers),
  };
}
