import { bytesSource, openSegment } from '../../../lib/engine/segment/open.ts';
import { shippedEngine } from '../../data/engine.ts';
import { type Contestant, type Entrant, SHOWN } from './contestant.ts';

export const kindred: Entrant = { name: 'kindred', create };

/** The shipped engine. It is kept as the files of its segments, from which a woken worker has it again. */
function create(): Contestant {
  const engine = shippedEngine(undefined, { pause: () => new Promise((resolve) => setImmediate(resolve)) });
  return {
    build: (papers) => engine.add(papers),
    related: (paper) => engine.related(paper, { limit: SHOWN }),
    search: (words) => engine.search(words, { limit: SHOWN }),
    save: async () => Buffer.concat(await engine.snapshot()),
    async load(saved) {
      await engine.attach(await openSegment(bytesSource(saved)));
    },
    async open(file) {
      await engine.attach(await openSegment(file));
    },
    columns: () => engine.view().shards.reduce((bytes, { segment }) => bytes + segment.memory, 0),
  };
}
