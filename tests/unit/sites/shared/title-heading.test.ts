// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { titleHeading } from '../../../../lib/sites/shared/title-heading.ts';
import { detect, parse } from '../pages.ts';

const TITLE = 'On the growth of wide nets';
const headingOf = (window: string, body: string) => titleHeading(parse(`<title>${window}</title>${body}`));

describe('the heading that a window’s title begins with', () => {
  it.each([
    ['whole', TITLE, `<h1>Example</h1><h2>${TITLE}</h2>`],
    ['before the site', `${TITLE} | Example`, `<h1>Example</h1><h1>${TITLE}</h1>`],
    ['in other letters', `${TITLE.toUpperCase()} - Example`, `<h1>${TITLE}</h1>`],
  ])('is found: %s', (_, window, body) => {
    expect(headingOf(window, body)).toBe(TITLE);
  });

  it.each([
    ['a host', 'iopscience.iop.org', '<h1>iopscience.iop.org</h1>'],
    ['a label', 'Abstract - Example', '<h2>Abstract</h2>'],
    ['a part of a word', `${TITLE}work`, `<h1>${TITLE}</h1>`],
    ['another', 'Example', `<h1>${TITLE}</h1>`],
  ])('is not %s', (_, window, body) => {
    expect(headingOf(window, body)).toBe('');
  });

  it('titles the paper that an address names, where nothing else does', () => {
    const page = `<title>${TITLE} | Example</title><h1>${TITLE}</h1>`;
    expect(
      detect(page, 'https://drops.dagstuhl.de/entities/document/10.4230/LIPIcs.EX.2018.205'),
    ).toMatchObject({
      ids: { doi: '10.4230/lipics.ex.2018.205' },
      paper: { title: TITLE },
    });
    expect(detect(page, 'https://hal.science/hal-99902041').status).toBe('none');
  });
});
