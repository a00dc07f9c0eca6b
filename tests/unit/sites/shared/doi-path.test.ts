import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doiInAddress, idsOfDoiPath, indexOfDoi } from '../../../../lib/sites/shared/doi-path.ts';
import { pathSegments } from '../../../../lib/sites/shared/path.ts';

const idsOf = (path: string) => {
  const segments = pathSegments(new URL(path, 'https://journal.example.org'));
  return idsOfDoiPath(segments.slice(indexOfDoi(segments)));
};

describe('a DOI in a path', () => {
  it.each([
    ['/doi/10.5555/EXJML.2018.204', '10.5555/exjml.2018.204'],
    ['/doi/10.5555%2Fexjml.2018.204', '10.5555/exjml.2018.204'],
    ['/article/10.1088/0004-637X/31/12/5', '10.1088/0004-637x/31/12/5'],
    ['/article/10.1088/0004-637X/31/12/5/meta', '10.1088/0004-637x/31/12/5'],
    ['/content/10.1101/2020.01.30.927871.full.pdf', '10.1101/2020.01.30.927871'],
    ['/content/pdf/10.1007/s00000-018-0204-0.pdf', '10.1007/s00000-018-0204-0'],
    ['/doi/10.1234.5/abc/full', '10.1234.5/abc'],
  ])('%s', (path, doi) => {
    expect(idsOf(path)).toEqual({ doi });
  });

  it.each(['/doi/10.5555', '/doi/10.5/x', '/doi/', '/10.5555/', '/a/b'])('is not in %s', (path) => {
    expect(idsOf(path)).toEqual({});
  });

  it('of arXiv names the arXiv paper', () => {
    expect(idsOf('/doi/10.48550/arXiv.1710.05468')).toEqual({ arxiv: '1710.05468' });
  });

  it('is found again in the address that is made with it', () => {
    const suffix = fc.string({ unit: fc.constantFrom(...'abc1().;<>:_-?#%[]'), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(suffix, (text) => {
        const { doi } = idsOfDoiPath(['10.5555', `x${text}x`]);
        fc.pre(doi !== undefined);
        expect(idsOf(`/doi/${doiInAddress(doi)}`)).toEqual({ doi });
      }),
    );
  });
});
