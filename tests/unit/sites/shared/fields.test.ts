import { describe, expect, it } from 'vitest';
import { firstFound, type PageFields, PREVIEW, paperDetection } from '../../../../lib/sites/shared/fields.ts';

const CUT = 'Understanding deep learning requires rethinking…';
const FULL = 'Understanding deep learning requires rethinking generalization';
const found = (value: string) => ({ value, evidence: { from: 'meta', trust: 'sure' } }) as const;

describe('the first source that says something', () => {
  it('is taken, and those after it are not read', () => {
    const title = firstFound(
      ['meta', () => ''],
      ['markup', () => FULL],
      [
        'tab',
        () => {
          throw new Error('read');
        },
      ],
    );
    expect(title).toEqual({ value: FULL, evidence: { from: 'markup', trust: 'likely' } });
    expect(firstFound(['meta', () => ''], ['markup', () => undefined])).toBeUndefined();
    expect(
      firstFound<readonly string[]>(['meta', () => []], ['structured', () => ['Jane Doe']])?.evidence,
    ).toEqual({
      from: 'structured',
      trust: 'likely',
    });
  });

  it('is passed over for a later one that goes on where it is cut', () => {
    expect(firstFound(['meta', () => CUT], ['markup', () => 'Log in'], ['markup', () => FULL])).toEqual({
      value: FULL,
      evidence: { from: 'markup', trust: 'likely' },
    });
  });

  it('is marked where no other goes on', () => {
    const clipped = { value: CUT, evidence: { from: 'meta', trust: 'sure', clipped: true } };
    expect(firstFound(['meta', () => CUT])).toEqual(clipped);
    expect(firstFound(['meta', () => CUT], ['markup', () => 'Log in'], [PREVIEW, () => CUT])).toEqual(
      clipped,
    );
  });

  it('is whole where the page’s heading ends in the same dots', () => {
    expect(firstFound(['meta', () => CUT], ['markup', () => CUT])?.evidence).toEqual({
      from: 'markup',
      trust: 'likely',
    });
  });

  it('may be cut without dots where it is made for previews', () => {
    const title = 'Understanding deep learning requires rethinking generalization in pract';
    expect(title.slice(0, 70)).toHaveLength(70);
    expect(firstFound([PREVIEW, () => title.slice(0, 70)])?.evidence.clipped).toBe(true);
    expect(firstFound([PREVIEW, () => FULL])?.evidence).toEqual(PREVIEW);
    expect(firstFound(['meta', () => title.slice(0, 70)])?.evidence.clipped).toBeUndefined();
  });
});

describe('URL and document together', () => {
  const identity = { site: 'x', page: 'abstract', ids: { arxiv: '1611.03530' } } as const;
  const detection = (fields: Partial<PageFields>, ids = {}) =>
    paperDetection(
      { ...identity, ids: { ...identity.ids, ...ids } },
      { ids: {}, title: found(FULL), ...fields },
    );

  it('say where each id was read', () => {
    const idEvidence = { pmid: { from: 'structured', trust: 'likely' } } as const;
    expect(detection({ ids: { doi: '10.5555/A', pmid: '7' }, idEvidence })).toMatchObject({
      ids: { arxiv: '1611.03530', doi: '10.5555/a', pmid: '7' },
      evidence: {
        arxiv: { from: 'url', trust: 'sure' },
        doi: { from: 'meta', trust: 'sure' },
        pmid: idEvidence.pmid,
        title: { from: 'meta', trust: 'sure' },
      },
    });
  });

  it('believe no document about another paper', () => {
    for (const [shown, ids] of [
      [{ arxiv: '1710.05468', doi: '10.5555/b' }, {}],
      [{ doi: '10.5555/other' }, { doi: '10.5555/own' }],
      [{ doi: '10.48550/arxiv.1710.05468' }, {}],
    ] as const) {
      const other = detection({ ids: shown }, ids);
      expect(other.ids).toEqual({ arxiv: '1611.03530', ...ids });
      expect(other).not.toHaveProperty('paper');
      expect(Object.keys(other.evidence).sort()).toEqual(Object.keys(other.ids).sort());
    }
  });

  it('agree where one DOI is a version of the other', () => {
    const { ids, paper } = detection(
      { ids: { doi: '10.7554/eLife.12345.2' } },
      { doi: '10.7554/elife.12345' },
    );
    expect(ids.doi).toBe('10.7554/elife.12345');
    expect(paper?.title).toBe(FULL);
  });

  it('say nothing of fields where there is no title', () => {
    const { evidence, paper } = detection({ title: undefined, abstract: found('Text') });
    expect(paper).toBeUndefined();
    expect(evidence).toEqual({ arxiv: { from: 'url', trust: 'sure' } });
  });
});
