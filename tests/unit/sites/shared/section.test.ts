// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { headingOf, textBelow } from '../../../../lib/sites/shared/section.ts';
import { parse } from '../pages.ts';

const below = (html: string) => textBelow(headingOf(parse(html), 'Abstract'));

describe('the text below a heading', () => {
  it.each([
    [
      '<h3>Abstract</h3> We study nets. <p>Wide ones.</p><h3>Links</h3><p>No</p>',
      'We study nets. Wide ones.',
    ],
    ['<h4> abstract: </h4><p></p><p>We study nets.</p>', 'We study nets.'],
    ['<h2>Abstracts of the day</h2><p>No</p>', ''],
    ['<h3>Abstract</h3><script>no()</script><p>We study nets.</p>', 'We study nets.'],
    ['<div><b>Abstract</b></div><p>No</p>', ''],
    ['<p>No heading</p>', ''],
  ])('%s', (html, text) => {
    expect(below(html)).toBe(text);
  });
});
