// How long the extension keeps the main thread on a listing of 2,000 rows, in Chromium, from a trace: while it loads and
// while it is scrolled. `node tools/bench-listing.ts [rounds]`; build first. Figures are medians over the rounds.
import { listingPage } from '../tests/e2e/harness/arxiv-page.ts';
import { type ChromiumBench, startChromium } from '../tests/e2e/harness/chromium.ts';
import { startServer } from '../tests/e2e/harness/server.ts';
import { targetFolder } from './targets.ts';

const LISTING = 'https://arxiv.org/list/math.PR/recent?skip=0&show=2000';
const ROWS = 2_000;

interface TraceEvent {
  name: string;
  ph: string;
  dur?: number;
  args: unknown;
}

/** Milliseconds of each stretch that the extension's script ran in the page: its start, then all callbacks. */
async function ownStretches(bench: ChromiumBench): Promise<{ start: number; calls: number[] }> {
  const page = await bench.newPage();
  await page.tracing.start({ categories: ['devtools.timeline'] });
  await page.goto(LISTING);
  await page.waitForSelector('kindred-mark');
  await page.evaluate(async () => {
    for (let i = 0; i < 20; i++) {
      scrollBy(0, 2_500);
      await new Promise((resolve) => setTimeout(resolve, 80));
    }
  });
  const trace = await page.tracing.stop();
  await page.close();
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString()) as { traceEvents: TraceEvent[] };
  const own = traceEvents.filter(
    ({ ph, args }) => ph === 'X' && JSON.stringify(args).includes('chrome-extension://'),
  );
  const of = (wanted: string) => own.filter(({ name }) => name === wanted).map(({ dur = 0 }) => dur / 1_000);
  return { start: Math.max(0, ...of('EvaluateScript')), calls: of('FunctionCall') };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const server = await startServer();
const papers = Array.from({ length: ROWS }, (_, i) => ({
  title: `On the ${i}th of two thousand questions about random walks`,
  abstract: '',
  authors: ['Ada Rossi', 'Bo Lind'],
  year: 2021,
  arxiv: `2101.${10_001 + i}`,
}));
server.serve(LISTING, listingPage(papers));
const bench = await startChromium({ extension: targetFolder('chrome-mv3'), port: server.port });
const rounds: Awaited<ReturnType<typeof ownStretches>>[] = [];
// The first round is cold: it is shown, and left out of the medians.
for (let i = 0; i <= Number(process.argv[2] ?? 7); i++) rounds.push(await ownStretches(bench));
const [cold, ...warm] = rounds;
const longest = ({ calls }: { calls: number[] }) => Math.max(0, ...calls);
const shown = (milliseconds: number) => `${milliseconds.toFixed(1)} ms`;
console.log(`${ROWS} rows, ${warm.length} rounds`);
console.log(`  script starts        ${shown(median(warm.map(({ start }) => start)))}`);
console.log(
  `  longest callback     ${shown(median(warm.map(longest)))} (cold ${shown(cold ? longest(cold) : 0)})`,
);
console.log(
  `  callbacks over 50 ms ${warm.flatMap(({ calls }) => calls).filter((call) => call > 50).length}`,
);
const total = ({ calls }: { calls: number[] }) => calls.reduce((sum, call) => sum + call, 0);
console.log(`  all together         ${shown(median(warm.map(total)))}`);
await bench.close();
await server.close();
