import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entrant } from './contestants/contestant.ts';
import { median } from './figures.ts';
import type { Measured, Report } from './measured.ts';

/** A peer that takes longer at one size is stopped. */
const PEER_LIMIT_MS = 60_000;
const COLD_STARTS = 3;
const NODE = ['--expose-gc', '--max-old-space-size=8192'];

/** Measures one contestant at one size, in fresh processes; a peer for at most so many milliseconds in each. */
export async function measureEntrant(
  { name, peer }: Entrant,
  papers: string,
  size: number,
  peerLimit = PEER_LIMIT_MS,
): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'kindred-bench-'));
  const limit = peer ? peerLimit : Number.POSITIVE_INFINITY;
  try {
    const measured = await runProgram('measure.ts', [name, papers, String(size), folder], limit);
    if (measured.saved === undefined) return measured;
    const colds: Measured[] = [];
    for (let i = 0; i < COLD_STARTS && !colds.at(-1)?.problem; i++)
      colds.push(await runProgram('cold.ts', [name, folder], limit));
    const times = colds.flatMap(({ cold }) => cold ?? []);
    const problem = measured.problem ?? colds.at(-1)?.problem;
    return { ...measured, ...(times.length > 0 && { cold: median(times) }), ...(problem && { problem }) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What a measuring program reports. The time limit begins when its papers are read. */
function runProgram(program: string, args: readonly string[], limit: number): Promise<Measured> {
  return new Promise((resolve) => {
    const measured: Measured = {};
    const child = fork(join(import.meta.dirname, program), args, { execArgv: NODE });
    let timer: NodeJS.Timeout | undefined;
    child.on('message', (message: Report) => {
      if ('measured' in message) Object.assign(measured, message.measured);
      else if (Number.isFinite(limit)) timer = setTimeout(() => stop(child, measured, limit), limit);
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      if (code !== 0) measured.problem ??= `failed (exit code ${code})`;
      resolve(measured);
    });
  });
}

function stop(child: ChildProcess, measured: Measured, limit: number): void {
  measured.problem = `stopped after ${limit / 1000} s`;
  child.kill('SIGKILL');
}
