import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesInLine } from '../../../../lib/sites/shared/names.ts';

describe('a line of authors', () => {
  it.each([
    ['Jane Roe, John Doe and Li Wei', ['Jane Roe', 'John Doe', 'Li Wei']],
    ['Jane Roe, John Doe, and Li Wei', ['Jane Roe', 'John Doe', 'Li Wei']],
    ['Jane Roe; John Doe; & Li Wei', ['Jane Roe', 'John Doe', 'Li Wei']],
    ['Jane Roe; John Doe', ['Jane Roe', 'John Doe']],
    ['Jane Roe | John Doe', ['Jane Roe', 'John Doe']],
    ['Jane Roe · John Doe & Li Wei', ['Jane Roe', 'John Doe', 'Li Wei']],
    ['Martin King, Jr., Jane Roe', ['Martin King Jr.', 'Jane Roe']],
    ['K Kawaguchi, LP Kaelbling, Y Bengio…', ['K Kawaguchi', 'LP Kaelbling', 'Y Bengio']],
    ['Jane Roe, et al. (12 more)', ['Jane Roe']],
    ['Jane Roe, Susan Zhang.', ['Jane Roe', 'Susan Zhang']],
    ['Roe J., Martin King Jr.', ['Roe J.', 'Martin King Jr.']],
    ['Anonymous', []],
    ['Sandra Andrews, Brand Anderson', ['Sandra Andrews', 'Brand Anderson']],
    ['', []],
  ])('%s', (line, names) => {
    expect(namesInLine(line)).toEqual(names);
  });

  it('is read wholly, and never into an empty name', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        for (const name of namesInLine(line)) expect(name.trim()).not.toBe('');
      }),
    );
  });

  it('of a megabyte is read at once', () => {
    const started = performance.now();
    for (const part of [' ', ', ', ' and ', 'a ', ',jr']) namesInLine(part.repeat(300_000));
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
