// Trains the embedding that the engine ships: `npm run train -- [--papers FILE]… [--without QUERIES]… [--minutes 12 | --steps N a phase]`.
// Needs python3 with numpy and torch (Debian: python3-torch, libopenblas0). Everything about text is the engine's own analysis.
// What follows `--` goes to tools/train/train.py as it is.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EMBEDDING_MODEL } from './data/engine.ts';
import { ROOT, run } from './process.ts';

const DATA = join(ROOT, '../shared/data');
const PAPERS = ['arxiv-400k.jsonl.zst', 'ml-venues-87k.jsonl.zst'].map((file) => join(DATA, file));
const WITHOUT = ['declared/queries.jsonl', 'synergy/queries-cite.jsonl', 'synergy/queries-cocite.jsonl'].map(
  (file) => join(DATA, 'eval', file),
);
const TEXTS = 'tests/fixtures/embedding/texts.jsonl';
const EXAMPLES = 'tests/fixtures/embedding/examples.json';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    papers: { type: 'string', multiple: true, default: PAPERS },
    without: { type: 'string', multiple: true, default: WITHOUT.filter((path) => existsSync(path)) },
    out: { type: 'string', default: EMBEDDING_MODEL },
    manifest: { type: 'string', default: 'tools/train/embedding.json' },
    minutes: { type: 'string', default: '12' },
    steps: { type: 'string', default: '0' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'kindred-train-'));
try {
  const text = join(folder, 'text');
  const without = values.without.flatMap((path) => ['--without', path]);
  await step('node', ['tools/train/export-text.ts', ...papers(values.papers), ...without, '--out', text]);
  const { out, manifest } = values;
  const rows = join(folder, 'rows.npz');
  const train = (seed: string, rate: string, more: readonly string[]) =>
    step('python3', [
      'tools/train/train.py',
      ...['--text', text, '--out', out, '--manifest', manifest, '--seed', seed, '--rate', rate],
      ...['--minutes', String(Number(values.minutes) / 2), '--steps', values.steps, ...more, ...positionals],
    ]);
  await train('1', '3e-3', ['--rows', rows]);
  await train('2', '5e-3', ['--from', rows]);
  const examples = join(folder, 'examples');
  await step('node', ['tools/train/export-text.ts', ...papers([TEXTS]), '--out', examples]);
  await step('python3', [
    'tools/train/examples.py',
    ...['--text', examples, '--papers', TEXTS, '--model', out, '--out', EXAMPLES],
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function papers(paths: readonly string[]): string[] {
  return paths.flatMap((path) => ['--papers', path]);
}

async function step(command: string, args: readonly string[]): Promise<void> {
  const code = await run(command, args);
  if (code !== 0) throw new Error(`${command} ${args[0]} ended with ${code}.`);
}
