// Trains the embedding that the engine ships:
// `npm run train -- [--papers FILE]… [--without QUERIES]… [--steps 2400] [--seed 1] [--out FILE] [--manifest FILE]`.
// FILE: lines of JSON as in arXiv's metadata snapshot (id, title, abstract, authors), plain or .zst. Needs python3 with numpy
// and torch (Debian: python3-torch). Everything about text is the engine's own analysis. Writes the model, its manifest
// and the examples that a test compares; with the shipped model's name it takes 20 to 30 minutes on two cores.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { EMBEDDING_MODEL } from './data/engine.ts';
import { ROOT, run } from './process.ts';
import { addFigures } from './train/figures.ts';

const DATA = join(ROOT, '../shared/data');
const PAPERS = ['arxiv-400k.jsonl.zst', 'ml-venues-87k.jsonl.zst'].map((file) => join(DATA, file));
const WITHOUT = ['declared/queries.jsonl', 'synergy/queries-cite.jsonl', 'synergy/queries-cocite.jsonl'].map(
  (file) => join(DATA, 'eval', file),
);
const TEXTS = 'tests/fixtures/embedding/texts.jsonl';

const { values } = parseArgs({
  options: {
    papers: { type: 'string', multiple: true, default: PAPERS },
    without: { type: 'string', multiple: true, default: WITHOUT.filter((path) => existsSync(path)) },
    out: { type: 'string', default: relative(ROOT, EMBEDDING_MODEL) },
    manifest: { type: 'string', default: 'tools/train/embedding.json' },
    examples: { type: 'string', default: 'tests/fixtures/embedding/examples.json' },
    steps: { type: 'string', default: '2400' },
    seed: { type: 'string', default: '1' },
    python: { type: 'string', default: 'python3' },
    evaluation: { type: 'string', default: join(DATA, 'eval') },
  },
});

const { out, manifest, examples } = values;
const folder = mkdtempSync(join(tmpdir(), 'kindred-train-'));
try {
  const text = join(folder, 'text');
  const without = values.without.flatMap((path) => ['--without', path]);
  await exportText(values.papers, text, ...without);
  const asked = ['--steps', values.steps, '--seed', values.seed];
  await python('train.py', '--text', text, '--out', out, '--manifest', manifest, ...asked);
  const few = join(folder, 'examples');
  await exportText([TEXTS], few);
  await python('examples.py', '--text', few, '--papers', TEXTS, '--model', out, '--out', examples);
  addFigures(manifest, out, values.evaluation);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function exportText(paths: readonly string[], to: string, ...more: string[]): Promise<void> {
  const papers = paths.flatMap((path) => ['--papers', path]);
  await step('node', ['tools/train/export-text.ts', ...papers, ...more, '--out', to]);
}

/** Without files of byte code beside the program. */
async function python(program: string, ...args: string[]): Promise<void> {
  await step(values.python, ['-B', `tools/train/${program}`, ...args]);
}

async function step(command: string, args: readonly string[]): Promise<void> {
  const code = await run(command, args);
  if (code !== 0) throw new Error(`${command} ${args[0]} ended with ${code}.`);
}
