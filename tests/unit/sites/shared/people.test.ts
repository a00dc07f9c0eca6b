// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { peopleIn } from '../../../../lib/sites/shared/people.ts';
import { parse } from '../pages.ts';

const read = (html: string, selector = '.a') => peopleIn(parse(`<body>${html}`), selector);

describe('people', () => {
  it('stand in one element each, with marks beside them', () => {
    const html =
      '<span class="a">Jane Doe<sup>1,*</sup><button>x</button></span>, <span class="a">and Li Wei,</span>';
    expect(read(html)).toEqual(['Jane Doe', 'Li Wei']);
    expect(read('<i class="a">Doe, Jane</i><i class="a">Roe, Richard</i>')).toEqual([
      'Jane Doe',
      'Richard Roe',
    ]);
  });

  it('stand in one element all', () => {
    expect(read('<p class="a">by Jane Doe, John Roe and Li Wei</p>')).toEqual([
      'Jane Doe',
      'John Roe',
      'Li Wei',
    ]);
    expect(read('<p class="a">Doe, Jane</p>')).toEqual(['Jane Doe']);
    expect(read('<p class="a">Jane Doe, John Roe</p>')).toEqual(['Jane Doe', 'John Roe']);
  });

  it('are the members where a selector finds the list too', () => {
    expect(read('<p class="a"><i>Jane Doe</i>, <i>John Roe</i></p>', '.a, .a i')).toEqual([
      'Jane Doe',
      'John Roe',
    ]);
  });

  it('are named once, and nobody is none', () => {
    expect(read('<i class="a">Jane Doe</i><i class="a">Jane Doe</i><i class="a">et al.</i>')).toEqual([
      'Jane Doe',
    ]);
    expect(read('<i class="a"> , </i>')).toEqual([]);
    expect(read('')).toEqual([]);
  });
});
