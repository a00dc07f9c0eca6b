import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import type { Paper } from '../../../lib/paper/paper.ts';

const paper = (arxiv: string, title: string, abstract = ''): Paper => ({
  title,
  abstract,
  authors: [],
  ids: { arxiv },
  source: 'import',
});
const QUERY = paper('1', 'Grokking of modular addition in small transformers', 'They grok late.');
const PAPERS = [
  QUERY,
  paper('2', 'Grokking of modular addition in small transformers'),
  paper('3', 'Black holes'),
  paper('4', 'Small power plants of the north, and what they cost in a dry year'),
];

describe('the bare ranking', async () => {
  const engine = createEngine();
  await engine.add(PAPERS);
  const ids = async (limit?: number) =>
    (await engine.rank(QUERY, { ranker: 'bm25', ...(limit && { limit }) })).map(
      ({ row }) => PAPERS[row]?.ids.arxiv,
    );

  it('has the own record, repeats of its title and what is too far to be shown; not what shares nothing', async () => {
    expect(await ids()).toEqual(['1', '2', '4']);
    expect((await engine.related(QUERY)).results.map((found) => found.paper.ids.arxiv)).not.toContain('4');
  });

  it('has scores that fall, and at most as many as asked for', async () => {
    const scores = (await engine.rank(QUERY, { ranker: 'bm25' })).map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(await ids(2)).toEqual(['1', '2']);
  });

  it('has the same order as the related papers', async () => {
    const related = (await engine.related(PAPERS[1] ?? QUERY)).results.map((found) => found.paper.ids.arxiv);
    const ranked = (await ids()).filter((id) => related.includes(id));
    expect(related).toEqual(ranked);
  });

  it('refuses a ranker that the engine does not have', async () => {
    const missing = (['dense', 'hybrid'] as const).filter((name) => !engine.rankers.includes(name));
    for (const ranker of missing)
      await expect(engine.rank(QUERY, { ranker })).rejects.toThrow(`by ${ranker}`);
    expect(engine.rankers).toContain('bm25');
  });
});
