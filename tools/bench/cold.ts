// Times a cold start in a process of its own that `size-bench.ts` starts: `node tools/bench/cold.ts NAME FOLDER`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paper } from '../../lib/paper/paper.ts';
import { entrant } from './contestants/index.ts';
import { fileSource } from './file-source.ts';
import { report } from './measured.ts';
import { timed } from './timing.ts';

const [name = '', folder = ''] = process.argv.slice(2);
const { create } = entrant(name);
const query = JSON.parse(readFileSync(join(folder, 'query.json'), 'utf8')) as Paper;
if (entrant(name).peer) await create();

report({ ready: true });
const { ms: cold } = await timed(async () => {
  const contestant = await create();
  const saved = join(folder, 'saved');
  if (contestant.open) await contestant.open(await fileSource(saved));
  else await contestant.load(readFileSync(saved));
  await contestant.related(query);
});
report({ measured: { cold } });
