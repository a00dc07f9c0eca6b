import { type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules', '.bin');

/** The tools of node_modules come first, and the Node among them runs them. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}` };
}

/** Runs a program in the repository's root with its output shown; gives its exit code (1 when it was killed). */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, env: environment(), stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs a program silently; its output is there for when it failed. */
export function capture(
  command: string,
  args: readonly string[],
): { code: number; stdout: string; output: string } {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    env: environment(),
    encoding: 'utf8',
    maxBuffer: 64 * 2 ** 20,
  });
  return {
    code: done.status ?? 1,
    stdout: done.stdout ?? '',
    output: `${done.stdout ?? ''}${done.stderr ?? ''}`,
  };
}
