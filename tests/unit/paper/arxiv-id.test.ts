import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arxivAbsUrl, arxivPdfUrl, parseArxivId } from '../../../lib/paper/arxiv-id.ts';

describe('parseArxivId', () => {
  it.each([
    ['1706.03762', '1706.03762', undefined],
    ['1706.03762v5', '1706.03762', 5],
    [' arXiv:1706.03762v12 ', '1706.03762', 12],
    ['ARXIV: 0704.0001', '0704.0001', undefined],
    ['1412.6980', '1412.6980', undefined],
    ['1501.00001', '1501.00001', undefined],
    ['1706.03762v5.pdf', '1706.03762', 5],
    ['1706.03762.ps.gz', '1706.03762', undefined],
    ['arXiv:1706.03762v5 [cs.CL]', '1706.03762', 5],
    ['solv-int/9901001', 'solv-int/9901001', undefined],
    ['solv-int/9901001v2', 'solv-int/9901001', 2],
    ['math.GT/0309136', 'math/0309136', undefined],
    ['math/0309136v1', 'math/0309136', 1],
    ['Hep-Th/9711200', 'hep-th/9711200', undefined],
    ['cond-mat.stat-mech/0703772', 'cond-mat/0703772', undefined],
    ['hep--th//9711200', 'hep-th/9711200', undefined],
    ['q-alg/9703001', 'q-alg/9703001', undefined],
    ['10.48550/arXiv.1706.03762', '1706.03762', undefined],
    ['doi:10.48550/ARXIV.1706.03762v2', '1706.03762', 2],
    ['https://doi.org/10.48550/arXiv.math/0309136', 'math/0309136', undefined],
    ['https://doi.org/10.48550/arxiv.math%2F0309136', 'math/0309136', undefined],
    ['https://arxiv.org/abs/1706.03762v5?context=cs#a', '1706.03762', 5],
    ['http://www.arxiv.org/pdf/math/0309136v1.pdf', 'math/0309136', 1],
    ['export.arxiv.org/abs/1706.03762', '1706.03762', undefined],
    ['https://arxiv.org/html/1706.03762v5/', '1706.03762', 5],
  ])('reads %s', (text, id, version) => {
    expect(parseArxivId(text)).toEqual(version === undefined ? { id } : { id, version });
  });

  it.each([
    ['', 'nothing'],
    ['1713.03762', 'month 13'],
    ['1700.03762', 'month 0'],
    ['1412.69801', 'five digits before 2015'],
    ['1501.0001', 'four digits since 2015'],
    ['0703.0001', 'the new form before it began'],
    ['1706.00000', 'number zero'],
    ['1706.03762v0', 'version zero'],
    ['hep-th/0704001', 'the old form after it ended'],
    ['hep-th/9106001', 'the old form before it began'],
    ['hep-th/9713001', 'month 13 in the old form'],
    ['foo-bar/9901001', 'an archive that never was'],
    ['see 1706.03762', 'an id in prose'],
    ['x1706.03762', 'a number after a letter'],
    ['10.1103/1706.03762', 'another DOI'],
    ['https://example.org/abs/1706.03762', 'another host'],
    ['https://notarxiv.org/abs/1706.03762', 'a host that ends alike'],
    ['https://arxiv.org.evil.example/abs/1706.03762', 'a host that begins alike'],
    ['https://services.arxiv.org/html/submission/123/view', 'a private preview'],
    ['1'.repeat(1_000_000), 'a long text'],
  ])('refuses %.60s (%s)', (text) => {
    expect(parseArxivId(text)).toBeUndefined();
  });

  it('reads back what the address builders write', () => {
    const year = fc.integer({ min: 15, max: 99 });
    const month = fc.integer({ min: 1, max: 12 });
    const number = fc.integer({ min: 1, max: 99_999 });
    const version = fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined });
    fc.assert(
      fc.property(year, month, number, version, (yy, mm, n, v) => {
        const id = `${yy}${String(mm).padStart(2, '0')}.${String(n).padStart(5, '0')}`;
        const expected = v === undefined ? { id } : { id, version: v };
        expect(parseArxivId(arxivAbsUrl(id, v))).toEqual(expected);
        expect(parseArxivId(arxivPdfUrl(id, v))).toEqual(expected);
      }),
    );
  });
});

it('builds addresses', () => {
  expect(arxivAbsUrl('math/0309136')).toBe('https://arxiv.org/abs/math/0309136');
  expect(arxivPdfUrl('1706.03762', 5)).toBe('https://arxiv.org/pdf/1706.03762v5');
});
