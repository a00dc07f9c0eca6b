// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { detect } from '../pages.ts';

describe('what stands in the place of an abstract page', () => {
  const URL = 'https://arxiv.org/abs/1710.05468';
  it.each([
    'arXiv reCAPTCHA',
    'Just a moment...',
    'Access Denied',
    '403 Forbidden',
    'Error 503 Backend fetch failed',
    '502 Bad Gateway',
    '429 Too Many Requests',
    'Service Unavailable',
  ])('is no paper: %s', (title) => {
    expect(detect(`<title>${title}</title><h1>${title}</h1>`, URL).status).toBe('none');
  });

  it.each(['403 forbidden words', 'Access denied'])('is a paper whose title sounds like it: %s', (title) => {
    const html = `<title>[1710.05468] ${title}</title><meta name="citation_title" content="${title}">`;
    expect(detect(html, URL)).toMatchObject({ status: 'paper', paper: { title } });
  });
});
