// Measures one contestant at one size, in a process of its own that `size-bench.ts` starts:
// `node --expose-gc tools/bench/measure.ts NAME PAPERS SIZE FOLDER`. Leaves the saved index and a query in FOLDER.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entrant } from './contestants/index.ts';
import { report } from './measured.ts';
import { latency, timed, watched } from './timing.ts';
import { pickQueries, readPapers, typedQuery } from './workload.ts';

const [name = '', path = '', size = '', folder = ''] = process.argv.slice(2);

const papers = await readPapers(path, Number(size));
const queries = pickQueries(papers);
const contestant = await entrant(name).create();
writeFileSync(join(folder, 'query.json'), JSON.stringify(queries[0]));
const before = memory();
report({ measured: { papers: papers.length } });
report({ ready: true });

const { ms: build, block } = await watched(() => contestant.build(papers));
report({ measured: { build, block, memory: memory() - before, peak: peak() } });
if (contestant.columns) report({ measured: { columns: contestant.columns() } });

const save = await timed(() => contestant.save());
writeFileSync(join(folder, 'saved'), save.value);
report({ measured: { save: save.ms, saved: save.value.length, peak: peak() } });

report({ measured: { related: await latency(queries, (paper) => contestant.related(paper)), peak: peak() } });

const typed = queries.map(typedQuery);
const { ms: firstSearch } = await timed(() => contestant.search(typed[0] ?? ''));
report({ measured: { firstSearch, memorySearching: memory() - before } });
report({ measured: { search: await latency(typed, (words) => contestant.search(words)), peak: peak() } });

/** Bytes of everything that is reachable. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function peak(): number {
  return process.resourceUsage().maxRSS * 1024;
}
