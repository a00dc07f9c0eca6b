import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteExample } from '../../../lib/sites/site.ts';

const ADAPTERS = join(import.meta.dirname, '..', '..', '..', 'lib', 'sites');

export interface Example extends SiteExample {
  /** The id of the site that it stands beside. */
  site: string;
}

/** The examples of every adapter's file. Product code never loads them. */
export const examples: readonly Example[] = (
  await Promise.all(readdirSync(ADAPTERS).filter(isAdapter).map(readExamples))
).flat();

function isAdapter(file: string): boolean {
  return file.endsWith('.ts');
}

async function readExamples(file: string): Promise<Example[]> {
  const { examples: own } = (await import(join(ADAPTERS, file))) as { examples?: () => SiteExample[] };
  return (own?.() ?? []).map((example) => ({ site: file.replace(/\.ts$/, ''), ...example }));
}
