import { describe, expect, it } from 'vitest';
import { believed, type Circumstances } from '../../../../lib/sites/live/belief.ts';
import type { PaperDetection } from '../../../../lib/sites/site.ts';
import { OTHER, paperOf } from '../../papers.ts';

const OWN = { openreview: 'abcde' };
const paper = paperOf({ ids: OWN, abstract: 'An abstract of its own.' });
const found: PaperDetection = {
  status: 'paper',
  site: 'test',
  page: 'abstract',
  ids: OWN,
  paper,
  evidence: {},
};
const { paper: _, ...idAlone } = found;
const at = (circumstances: Partial<Circumstances>): Circumstances => ({
  own: OWN,
  agreement: 'silent',
  settled: false,
  ...circumstances,
});

describe('after a change of URL without loading', () => {
  it('a paper unlike the one before is believed', () => {
    expect(believed(found, at({ before: OTHER }))).toEqual(found);
    expect(believed(found, at({}))).toEqual(found);
  });

  it('a document that names another paper tells nothing but the URL’s id', () => {
    for (const settled of [false, true])
      expect(believed(found, at({ agreement: 'contradicts', settled }))).toEqual(idAlone);
    expect(believed(found, at({ agreement: 'contradicts', own: {} }))).toBeUndefined();
  });

  it('the title before is waited out', () => {
    expect(believed(found, at({ before: paper }))).toEqual(idAlone);
    expect(believed(found, at({ before: paper, agreement: 'agrees' }))).toEqual(idAlone);
    expect(believed(found, at({ before: paper, own: {} }))).toBeUndefined();
  });

  it('and counts at last where the page names its URL, or the URL names no paper', () => {
    expect(believed(found, at({ before: paper, agreement: 'agrees', settled: true }))).toEqual(found);
    expect(believed(found, at({ before: paper, own: {}, settled: true }))).toEqual(found);
    expect(believed(found, at({ before: paper, settled: true }))).toEqual(idAlone);
  });

  it('the abstract before is not that of a new title', () => {
    const before = { ...OTHER, abstract: paper.abstract };
    expect(believed(found, at({ before }))?.paper).toEqual({ ...paper, abstract: '' });
  });

  it('an id alone is believed as it is', () => {
    expect(believed(idAlone, at({ before: paper, agreement: 'contradicts' }))).toEqual(idAlone);
  });
});
