import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GATES } from '../lib/messaging/schemas.ts';
import { HOST_REASONS, PERMISSION_REASONS } from '../lib/platform/permissions.ts';
import { EXPORT_FORMATS } from '../lib/saved/export/index.ts';
import { SITES } from '../lib/sites/index.ts';
import { BUDGETS, FORBIDDEN_GLOBALS, PLATFORM_PARTS, partOf, RULES } from './architecture/rules.ts';
import { ROOT, sourceFiles } from './architecture/source.ts';

const product = sourceFiles('lib', 'components', 'entrypoints');
const all = [...product, ...sourceFiles('tools', 'tests')];
const SITES_SHARED = new Set([
  'site.ts',
  'index.ts',
  'arxiv-sites.ts',
  'detect.ts',
  'detector.ts',
  'health.ts',
  'taught.ts',
]);
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

describe('the import table', () => {
  it('knows every part of lib', () => {
    const parts = readdirSync(join(ROOT, 'lib'));
    expect(parts.filter((part) => !(part in RULES))).toEqual([]);
  });

  it('is kept by every import', () => {
    const broken = product
      .flatMap(({ imports }) => imports)
      .filter(({ from, to, typeOnly }) => {
        const [part, target] = [partOf(from), partOf(to)];
        const { values, types } = RULES[part] ?? { values: [], types: [] };
        return part !== target && !values.includes(target) && !(typeOnly && types.includes(target));
      })
      .map(({ from, to, typeOnly }) => `${from} imports ${typeOnly ? 'types of ' : ''}${to}`);
    expect(broken).toEqual([]);
  });

  it('lets nothing import an entrypoint', () => {
    const edges = all.flatMap(({ imports }) => imports);
    const broken = edges.filter(
      ({ from, to }) => to.startsWith('entrypoints/') && !from.startsWith('entrypoints/'),
    );
    expect(broken).toEqual([]);
  });

  it('names the extension API in one file', () => {
    const users = product.filter(({ packages }) => packages.includes('webextension-polyfill'));
    const values = users.filter(({ text }) => !/import type [^;]*'webextension-polyfill'/.test(text));
    expect(values.map(({ path }) => path)).toEqual(['lib/platform/browser.ts']);
  });

  it('lets no site adapter import another', () => {
    const isAdapter = (path: string) =>
      /^lib\/sites\/[^/]+\.ts$/.test(path) && !SITES_SHARED.has(basename(path));
    const broken = product
      .filter(({ path }) => isAdapter(path))
      .flatMap(({ imports }) => imports.filter(({ to }) => isAdapter(to)));
    expect(broken).toEqual([]);
  });
});

describe('the registries are complete', () => {
  it('has every adapter among the sites, and no name twice', () => {
    const files = readdirSync(join(ROOT, 'lib/sites')).filter(
      (file) => file.endsWith('.ts') && !SITES_SHARED.has(file),
    );
    expect(SITES.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it('has every format among the exports', () => {
    const folder = 'lib/saved/export';
    const formats = product.filter(
      ({ path, text }) => path.startsWith(folder) && /: ExportFormat\b/.test(text),
    );
    const files = formats.map(({ path }) => basename(path)).filter((file) => file !== 'index.ts');
    expect(EXPORT_FORMATS.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  it('has a gate and a handler for every message, and a reason for every permission', () => {
    const textOf = (files: RegExp) =>
      product.flatMap(({ path, text }) => (files.test(path) ? [text] : [])).join('\n');
    const handlers = textOf(/^lib\/background\/[\w-]*handlers\.ts$/);
    const protocol = textOf(/^lib\/messaging\/[\w-]*protocol\.ts$/);
    const names = [...protocol.matchAll(/^ {2}'([\w.]+)'\(/gm)].map(([, name = '']) => name);
    const fromPages = names.filter((name) => !name.startsWith('card.'));
    expect(Object.keys(GATES).sort()).toEqual(fromPages.sort());
    expect(fromPages.filter((name) => !handlers.includes(`'${name}'`))).toEqual([]);
    expect(
      Object.values({ ...PERMISSION_REASONS, ...HOST_REASONS }).filter((reason) => reason === ''),
    ).toEqual([]);
  });
});

describe('lib runs anywhere', () => {
  const pure = product.filter(({ path }) => path.startsWith('lib/') && !PLATFORM_PARTS.has(partOf(path)));

  it('names no browser global', () => {
    const used = pure.flatMap(({ path, identifiers }) => {
      const own = new Set<string>();
      return identifiers
        .filter(({ name }) => FORBIDDEN_GLOBALS.has(name) && !own.has(name))
        .map(({ name, line }) => `${path}:${line} ${name}`);
    });
    expect(used).toEqual([]);
  });

  it('reads no clock', () => {
    const used = pure.filter(({ text }) => /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(/.test(text));
    expect(used.map(({ path }) => path)).toEqual([]);
  });
});

describe('budgets', () => {
  it('keeps every file under its limit', () => {
    const long = all.filter(
      ({ path, lines }) => lines > BUDGETS.fileLines && !/symbols|stopwords|data/.test(path),
    );
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('keeps every function under its limit', () => {
    const long = product.flatMap(({ path, functions }) =>
      functions
        // Tables of example addresses are functions so that what is shipped does without them.
        .filter(({ name, lines }) => lines > BUDGETS.functionLines && !/^(?:arxivE|e)xamples$/.test(name))
        .map((fn) => `${path}:${fn.line} ${fn.name} ${fn.lines}`),
    );
    expect(long).toEqual([]);
  });

  it('keeps files and functions small in the median', () => {
    const lengths = product.flatMap(({ functions }) => functions.map(({ lines }) => lines));
    expect(median(lengths)).toBeLessThanOrEqual(BUDGETS.functionMedian);
    expect(median(product.map(({ lines }) => lines))).toBeLessThanOrEqual(BUDGETS.fileMedian);
  });

  it('keeps entrypoints to wiring', () => {
    const long = product.filter(
      ({ path, lines }) => path.startsWith('entrypoints/') && lines > BUDGETS.entrypointLines,
    );
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
  });

  it('has no any outside platform', () => {
    const loose = product.filter(({ path, hasAny }) => hasAny && partOf(path) !== 'platform');
    expect(loose.map(({ path }) => path)).toEqual([]);
  });
});

describe('what is committed', () => {
  it('inserts no markup', () => {
    const unsafe = product.filter(({ text }) =>
      /\.innerHTML|outerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/.test(text),
    );
    expect(unsafe.map(({ path }) => path)).toEqual([]);
  });

  it('skips no test without a reason', () => {
    const skipped = sourceFiles('tests').filter(
      ({ path, text }) =>
        path !== 'tests/architecture.test.ts' && /\b(it|test|describe)\.(skip|only|todo)\(/.test(text),
    );
    expect(skipped.map(({ path }) => path)).toEqual([]);
  });
});
