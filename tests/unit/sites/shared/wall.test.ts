// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isWall } from '../../../../lib/sites/shared/wall.ts';
import { parse } from '../pages.ts';

describe('a wall', () => {
  it.each([
    '<title>Just a moment...</title>',
    '<title>Attention Required! | Cloudflare</title>',
    '<title>Page not found - Example Journal</title>',
    '<title>Log in · Example</title>',
    '<title>Example Journal</title><h1>Just a moment…</h1>',
    '<title>Example Journal</title><h1>Are you a robot?</h1>',
    '<title>Example Journal</title><div id="px-captcha"></div>',
  ])('is told by its title, its only heading or its widget: %s', (html) => {
    expect(isWall(parse(html))).toBe(true);
  });

  it.each([
    '<title>Deep Nets | Example Journal</title><h1>Deep Nets</h1>',
    '<title>Deep Nets</title><h1>Sign in</h1><h1>Deep Nets</h1>',
    '<title>Search for heavy resonances | Example</title>',
    '<title>Home-based care - a review</title>',
    '<title></title>',
  ])('is not told by what a paper’s page may hold: %s', (html) => {
    expect(isWall(parse(html))).toBe(false);
  });
});
