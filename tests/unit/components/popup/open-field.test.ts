import { describe, expect, it } from 'vitest';
import { wantedOf } from '../../../../components/popup/open-field.ts';

describe('a query of fields without values', () => {
  it.each([
    ['author:', 'author: and a name'],
    [' Author:" ', 'author: and a name'],
    ['year:', 'year: and a year, or years such as 2017-2020'],
    ['author: tag:', 'tag: and one of your tags'],
    ['is:', 'is:saved'],
    ['is:sav', 'is:saved'],
  ])('%j waits for a value', (query, wanted) => {
    expect(wantedOf(query)).toBe(wanted);
  });

  it.each([
    '',
    'deep',
    'deep author:',
    'author:tishby',
    'author:tishby year:',
    'is:saved',
    'is:a',
    'is',
    'x:',
  ])('%j is none', (query) => {
    expect(wantedOf(query)).toBeUndefined();
  });
});
