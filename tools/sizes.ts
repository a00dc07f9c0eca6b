import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { OUTPUT, type Target } from './targets.ts';

export interface FileSize {
  file: string;
  /** Bytes as stored, and after gzip. */
  raw: number;
  gzipped: number;
}

export interface BuildSizes {
  /** Bytes of all files together. */
  unpacked: number;
  scripts: FileSize[];
}

export function buildSizes(folder: string): BuildSizes {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const scripts = files.filter((file) => file.endsWith('.js')).map((file) => scriptSize(folder, file));
  return {
    unpacked: files.reduce((sum, file) => sum + statSync(file).size, 0),
    scripts: scripts.sort((a, b) => b.raw - a.raw),
  };
}

/** The zips of a target that the last `wxt zip` wrote, the sources that Firefox's reviewers ask for included. */
export function zipFiles({ name, browser }: Target): FileSize[] {
  const mine = (file: string) =>
    file.endsWith(`-${name}.zip`) || (browser === 'firefox' && file.endsWith('-sources.zip'));
  return readdirSync(OUTPUT)
    .filter(mine)
    .map((file) => ({ file, raw: statSync(join(OUTPUT, file)).size, gzipped: 0 }));
}

export function printSizes({ unpacked, scripts }: BuildSizes, zips: readonly FileSize[]): void {
  console.log(`  ${kilobytes(unpacked)} unpacked`);
  for (const { file, raw, gzipped } of scripts) {
    console.log(`  ${kilobytes(raw)}  ${kilobytes(gzipped)} gzipped  ${file}`);
  }
  for (const { file, raw } of zips) console.log(`  ${kilobytes(raw)} zip  ${basename(file)}`);
}

function scriptSize(folder: string, file: string): FileSize {
  const content = readFileSync(file);
  return { file: relative(folder, file), raw: content.length, gzipped: gzipSync(content).length };
}

/** Thousands of bytes, as stores and browsers count. */
function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(8)} kB`;
}
