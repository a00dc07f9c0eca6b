import { capture } from './process.ts';
import { selectTargets, TARGETS, type Target } from './targets.ts';

interface Finding {
  code: string;
  message: string;
  file?: string;
}

interface Report {
  errors: Finding[];
  warnings: Finding[];
}

/** Mozilla's own linter over each Firefox build that is given. Prints its findings; false when one of them is an error. */
export function lintFirefox(targets: readonly Target[]): boolean {
  const reports = targets.filter(({ browser }) => browser === 'firefox').map(lint);
  return reports.every((report) => report.errors.length === 0);
}

function lint({ name, folder }: Target): Report {
  const { stdout, output } = capture('web-ext', ['lint', '--source-dir', folder, '--output', 'json']);
  const report = parse(stdout, output);
  console.log(`web-ext lint ${name}: ${report.errors.length} errors, ${report.warnings.length} warnings`);
  for (const [kind, findings] of Object.entries({ error: report.errors, warning: report.warnings })) {
    for (const { code, message, file } of findings)
      console.log(`  ${kind} ${code} ${file ?? ''}: ${message}`);
  }
  return report;
}

function parse(stdout: string, output: string): Report {
  try {
    return JSON.parse(stdout.slice(stdout.indexOf('{')));
  } catch {
    throw new Error(`web-ext lint gave no report:\n${output}`);
  }
}

if (import.meta.main)
  process.exitCode = lintFirefox(process.argv[2] ? selectTargets(process.argv[2]) : TARGETS) ? 0 : 1;
