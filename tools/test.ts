// Everything that must hold before a change lands, in order; the first stage that fails ends the run.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './process.ts';

interface Stage {
  name: string;
  commands: string[][];
  /** Where vitest writes its counts, for the stages that are tests. */
  report?: string;
}

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const TEMPORARY = join(ROOT, '.tmp');

const STAGES: Stage[] = [
  { name: 'build', commands: [['node', 'tools/build.ts']] },
  {
    name: 'types',
    commands: [
      ['wxt', 'prepare'],
      ['tsc', '--noEmit'],
    ],
  },
  { name: 'lint', commands: [['biome', 'check']] },
  vitest('unit'),
  { name: 'web-ext lint', commands: [['node', 'tools/web-ext-lint.ts']] },
  vitest('e2e', '--config', 'vitest.e2e.config.ts'),
];

function vitest(name: string, ...args: string[]): Stage {
  const report = join(TEMPORARY, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name, report, commands: [['vitest', 'run', ...args, ...reporters]] };
}

async function runStage({ commands }: Stage): Promise<number> {
  for (const [command = '', ...args] of commands) {
    const code = await run(command, args);
    if (code !== 0) return code;
  }
  return 0;
}

/** A stage without tests counts when it fails: a broken build must never read "0 failed". */
function counts({ report }: Stage, code: number): Counts {
  const none = { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  if (!report || !existsSync(report)) return none;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const failed = code === 0 ? numFailedTests : Math.max(1, numFailedTests);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

async function main(): Promise<number> {
  mkdirSync(TEMPORARY, { recursive: true });
  const total: Counts = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  let code = 0;
  for (const stage of STAGES) {
    console.log(`\n== ${stage.name}`);
    if (stage.report) rmSync(stage.report, { force: true });
    const started = performance.now();
    code = await runStage(stage);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    lines.push(`${code === 0 ? 'ok    ' : 'FAILED'} ${stage.name} (${seconds} s)`);
    const { passed, failed, skipped } = counts(stage, code);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    if (code !== 0) break;
  }
  console.log(`\n${lines.join('\n')}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return code;
}

process.exitCode = await main();
