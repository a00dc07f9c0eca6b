import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITES } from '../lib/sites/index.ts';

const README = join(import.meta.dirname, '..', 'README.md');
const TABLE = /(<!-- sites -->\n)[\s\S]*?(\n<!-- \/sites -->)/;

/** README's table of supported pages, as the registry has them. */
export function siteTable(): string {
  const rows = SITES.map(({ name, covers }) => `| ${name} | ${covers} |`);
  return ['| site | pages |', '| --- | --- |', ...rows].join('\n');
}

/** Prints the table, or with `--write` puts it into README. */
function main(args: readonly string[]): void {
  if (!args.includes('--write')) {
    console.log(siteTable());
    return;
  }
  const readme = readFileSync(README, 'utf8');
  if (!TABLE.test(readme)) throw new Error('README.md has no <!-- sites --> … <!-- /sites --> to fill.');
  writeFileSync(
    README,
    readme.replace(TABLE, (_, start, end) => `${start}${siteTable()}${end}`),
  );
}

if (import.meta.main) main(process.argv.slice(2));
