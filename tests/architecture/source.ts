import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { parseSync, Visitor } from 'rolldown/utils';

export const ROOT = join(import.meta.dirname, '..', '..');

export interface ImportEdge {
  from: string;
  to: string;
  typeOnly: boolean;
}

export interface SourceFunction {
  name: string;
  line: number;
  lines: number;
}

export interface SourceFile {
  /** Relative to the repository, with `/`. */
  path: string;
  text: string;
  lines: number;
  imports: ImportEdge[];
  packages: string[];
  functions: SourceFunction[];
  /** Free-standing names used as values: candidates for globals. */
  identifiers: { name: string; line: number }[];
  hasAny: boolean;
}

const SOURCE = /\.(ts|tsx|mjs)$/;

export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
      .map((entry) => read(relative(ROOT, join(entry.parentPath, entry.name)))),
  );
}

function read(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const requests = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      to: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ to: moduleRequest.value, typeOnly: isType }] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      to: text.slice(start + 1, end - 1),
      typeOnly: false,
    })),
  ];
  const own = requests.filter(({ to }) => to.startsWith('.'));
  return {
    path,
    text,
    lines: text.trimEnd().split('\n').length,
    imports: own.map(({ to, typeOnly }) => ({
      from: path,
      to: normalize(join(dirname(path), to.replace(/\?.*$/, ''))),
      typeOnly,
    })),
    packages: requests.filter(({ to }) => !to.startsWith('.')).map(({ to }) => to),
    ...measure(program, text),
  };
}

type Node = { type: string; start: number; end: number };

/** Functions with their lengths, names used, and whether `any` occurs. */
function measure(program: Parameters<Visitor['visit']>[0], text: string) {
  const lineStarts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) lineStarts.push(i + 1);
  const lineOf = (offset: number) => lineStarts.findLastIndex((start) => start <= offset) + 1;
  const functions: SourceFunction[] = [];
  const identifiers: { name: string; line: number }[] = [];
  /** Names of constants by where their values start. */
  const declared = new Map<number, string>();
  let hasAny = false;
  const noteFunction = (node: Node & { id?: { name: string } | null; body?: unknown }) => {
    if (!node.body) return;
    const line = lineOf(node.start);
    const name = node.id?.name ?? declared.get(node.start) ?? '(anonymous)';
    functions.push({ name, line, lines: lineOf(node.end) - line + 1 });
  };
  const skipped = new Set<number>();
  new Visitor({
    VariableDeclarator: ({ id, init }) => {
      if (init && id.type === 'Identifier') declared.set(init.start, id.name);
    },
    FunctionDeclaration: (node) => noteFunction(node as never),
    FunctionExpression: (node) => noteFunction(node as never),
    ArrowFunctionExpression: (node) => noteFunction(node as never),
    TSAnyKeyword: () => {
      hasAny = true;
    },
    MemberExpression: (node) => {
      if (!node.computed) skipped.add(node.property.start);
    },
    Property: (node) => {
      if (!node.computed && !node.shorthand) skipped.add(node.key.start);
    },
    TSPropertySignature: (node) => void skipped.add(node.key.start),
    TSMethodSignature: (node) => void skipped.add(node.key.start),
    MethodDefinition: (node) => void skipped.add(node.key.start),
    PropertyDefinition: (node) => void skipped.add(node.key.start),
    Identifier: (node) => {
      if (!skipped.has(node.start)) identifiers.push({ name: node.name, line: lineOf(node.start) });
    },
  }).visit(program);
  return { functions, identifiers, hasAny };
}
