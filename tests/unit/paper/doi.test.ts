import { describe, expect, it } from 'vitest';
import { parseDoi } from '../../../lib/paper/doi.ts';

describe('parseDoi', () => {
  it.each([
    ['10.1103/PhysRevD.76.013009', '10.1103/physrevd.76.013009'],
    [' doi:10.1000/182. ', '10.1000/182'],
    ['DOI: 10.1000/182', '10.1000/182'],
    ['info:doi/10.1000/182', '10.1000/182'],
    ['https://doi.org/10.1000/182?utm=x#top', '10.1000/182'],
    ['http://dx.doi.org/10.1016/0370-2693(86)90557-X', '10.1016/0370-2693(86)90557-x'],
    ['(10.1000/182)', undefined],
    ['10.1000/182)', '10.1000/182'],
    [
      '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2',
      '10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2',
    ],
    ['https://doi.org/10.1000/a%3Fb', '10.1000/a?b'],
    ['https://doi.org/10.1000/a%ZZ', '10.1000/a%zz'],
    ['10.48550/arXiv.1706.03762', '10.48550/arxiv.1706.03762'],
    ['10.1000.10/123', '10.1000.10/123'],
    ['11.1000/182', undefined],
    ['10.1000', undefined],
    ['10.1000/', undefined],
    ['10.1000/a b', undefined],
    ['', undefined],
    [`10.1000/${'x'.repeat(600)}`, undefined],
    [`10.1000/${')'.repeat(1_000_000)}`, undefined],
  ])('reads %.80s', (text, doi) => {
    expect(parseDoi(text)).toBe(doi);
  });
});
