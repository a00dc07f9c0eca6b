import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifest } from '../lib/platform/manifest.ts';
import { EXPORT_FORMATS } from '../lib/saved/export/index.ts';
import { siteTable } from '../tools/site-table.ts';
import { RULES } from './architecture/rules.ts';
import { ROOT } from './architecture/source.ts';

const text = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'CHANGELOG.md'];

describe('the documents', () => {
  it('list the supported pages as the registry has them', () => {
    const [, table] = text('README.md').match(/<!-- sites -->\n([\s\S]*?)\n<!-- \/sites -->/) ?? [];
    expect(table, 'README.md: run `node tools/site-table.ts --write`').toBe(siteTable());
  });

  it('name every export format and every key', () => {
    const readme = text('README.md');
    for (const { label } of EXPORT_FORMATS) expect(readme).toContain(label);
    const { commands } = manifest({
      browser: 'chrome',
      manifestVersion: 3,
      mode: 'production',
      command: 'build',
    });
    const keys = Object.values(commands ?? {}).map(({ suggested_key: key }) =>
      typeof key === 'object' ? key.default : key,
    );
    expect(keys).toHaveLength(3);
    for (const key of keys) expect(readme).toContain(`\`${key}\``);
  });

  it('show the import table that the structure test enforces', () => {
    const architecture = text('ARCHITECTURE.md');
    for (const part of Object.keys(RULES)) {
      const name = ['entrypoints', 'components'].includes(part) ? `${part}/` : `lib/${part}/`;
      expect(architecture).toContain(`| \`${name}\` |`);
    }
  });

  it.each(DOCUMENTS)('%s links to nothing that is missing, and names only commands that exist', (file) => {
    const links = [...text(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !existsSync(join(ROOT, target)))).toEqual([]);
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const commands = [...text(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
