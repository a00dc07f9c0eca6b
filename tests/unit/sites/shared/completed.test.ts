import { describe, expect, it } from 'vitest';
import { completed } from '../../../../lib/sites/shared/completed.ts';
import { firstFound, type PageFields } from '../../../../lib/sites/shared/fields.ts';
import type { Evidence } from '../../../../lib/sites/site.ts';

const ABSTRACT = 'We study how wide networks generalize.';
const TITLE = 'Understanding deep learning requires rethinking generalization';

function fields(
  from: 'meta' | 'structured',
  given: { title: string; abstract?: string; doi?: string },
  trust?: Evidence['trust'],
): PageFields {
  const { title, abstract = '', doi } = given;
  const evidence = trust ? ({ from, trust } as const) : from;
  return {
    ids: doi === undefined ? {} : { doi },
    title: firstFound([from, () => title]),
    abstract: firstFound([evidence, () => abstract]),
  };
}

describe('metadata with JSON-LD', () => {
  it('are each the whole where the other is missing', () => {
    const own = fields('meta', { title: TITLE });
    expect(completed(own, undefined)).toBe(own);
    expect(completed(undefined, own)).toBe(own);
    expect(completed(undefined, undefined)).toBeUndefined();
  });

  it('are one work by their DOI, or by their title, cut or whole', () => {
    const linked = { title: TITLE, abstract: ABSTRACT };
    const doi = '10.5555/1';
    const read = (own: Parameters<typeof fields>[1], other = linked) =>
      completed(fields('meta', own), fields('structured', other))?.abstract?.value;
    expect(read({ title: TITLE.toUpperCase() })).toBe(ABSTRACT);
    expect(read({ title: `${TITLE.slice(0, 40)}…` })).toBe(ABSTRACT);
    expect(read({ title: 'Deep nets', doi }, { ...linked, doi } as typeof linked)).toBe(ABSTRACT);
    expect(read({ title: 'Deep nets' })).toBeUndefined();
    expect(read({ title: TITLE, doi }, { ...linked, doi: '10.5555/2' } as typeof linked)).toBeUndefined();
  });

  it('give the abstract that is one before a description that may be', () => {
    const linked = fields('structured', { title: TITLE, abstract: ABSTRACT });
    const own = { title: TITLE, abstract: 'A description of the page.' };
    expect(completed(fields('meta', own, 'likely'), linked)?.abstract?.value).toBe(ABSTRACT);
    expect(completed(fields('meta', own), linked)?.abstract?.value).toBe(own.abstract);
  });

  it('complete a title that was cut, and say where each id stands', () => {
    const own = fields('meta', { title: `${TITLE.slice(0, 40)}…`, doi: '10.5555/1' });
    const linked = { ...fields('structured', { title: TITLE }), ids: { arxiv: '1611.03530' } };
    expect(
      completed(own, { ...linked, idEvidence: { arxiv: { from: 'structured', trust: 'likely' } } }),
    ).toMatchObject({
      ids: { doi: '10.5555/1', arxiv: '1611.03530' },
      idEvidence: { doi: { from: 'meta' }, arxiv: { from: 'structured' } },
      title: { value: TITLE },
    });
  });
});
