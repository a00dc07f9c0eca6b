import { join, relative } from 'node:path';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { ARXIV_SITES } from '../../../lib/sites/arxiv-sites.ts';
import { SITES } from '../../../lib/sites/index.ts';
import { examples } from './examples.ts';

const LIB = join(import.meta.dirname, '..', '..', '..', 'lib', 'sites');

/** What of these modules a script needs: the code and its modules. */
async function bundle(source: string) {
  const entry = '\0entry';
  const build = await rolldown({
    input: entry,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
  });
  const { output } = await build.generate({ minify: true });
  await build.close();
  const [chunk] = output;
  return {
    code: chunk.code,
    modules: chunk.moduleIds.map((id) => relative(LIB, id)),
  };
}

const script = (registry: string, list: string) => `
  import { createDetector } from ${JSON.stringify(join(LIB, 'detector.ts'))};
  import { ${list} } from ${JSON.stringify(join(LIB, registry))};
  export const detector = createDetector(${list});`;

/** Examples that are in the code. Addresses without an id may stand there as the beginning of others. */
function shipped(code: string): string[] {
  return examples.map(({ url }) => url).filter((url) => /\d\d/.test(url) && code.includes(url));
}

describe('the script on arXiv’s pages', () => {
  it('holds arXiv’s adapters alone, and no examples', async () => {
    const { code, modules } = await bundle(script('arxiv-sites.ts', 'ARXIV_SITES'));
    expect(modules).toContain('arxiv.ts');
    const others = SITES.filter((site) => !ARXIV_SITES.includes(site));
    expect(modules.filter((module) => others.some(({ id }) => module === `${id}.ts`))).toEqual([]);
    expect(others.filter(({ covers }) => code.includes(covers)).map(({ id }) => id)).toEqual([]);
    expect(shipped(code)).toEqual([]);
  });
});

describe('the script on other pages', () => {
  it('holds every adapter, and no examples', async () => {
    const { code } = await bundle(script('index.ts', 'SITES'));
    expect(
      SITES.filter(({ covers }) => !code.includes(JSON.stringify(covers).slice(1, 20))).map(({ id }) => id),
    ).toEqual([]);
    expect(shipped(code)).toEqual([]);
  });
});
