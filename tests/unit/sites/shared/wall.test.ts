// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isRefusal, isWall } from '../../../../lib/sites/shared/wall.ts';
import { parse } from '../pages.ts';

describe('a wall', () => {
  it.each([
    '<title>Just a moment...</title>',
    '<title>Attention Required! | Cloudflare</title>',
    '<title>Page not found - Example Journal</title>',
    '<title>Log in · Example</title>',
    '<title>Nur einen Moment…</title>',
    '<title>Client Challenge</title>',
    '<title>Radware Bot Manager Captcha</title>',
    '<title>Making sure you&#39;re not a bot!</title>',
    '<title>502 Bad Gateway</title>',
    '<title>HTTP Status 404 – Not Found</title>',
    '<title>Sorry, you have been blocked</title>',
    '<title>Example</title><h1>There was a problem providing the content you requested</h1>',
    '<title>Example</title><span id="challenge-error-text">Enable JavaScript</span>',
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
    '<title>Attacking Google reCAPTCHA | Example</title>',
    '<title>500 years of networks | Example</title>',
    '<title>Maintenance of networks - Example</title>',
    '<title></title>',
  ])('is not told by what a paper’s page may hold: %s', (html) => {
    expect(isWall(parse(html))).toBe(false);
  });
});

describe('a page of which nothing could be read', () => {
  it.each([
    '<title>Example Library - Error</title>',
    '<title>Example Journals | Example Press - Sign In</title>',
    '<title>journal.example.org</title><p>Please wait while we check your browser.</p>',
    '<title>Example</title><p>Please enable cookies and reload the page.</p>',
    '<title>Example</title><script>let a = 1;</script><p>Our systems have detected unusual traffic. Incident ID: 12</p>',
  ])('is a refusal by its title or its few words: %s', (html) => {
    expect(isRefusal(parse(html))).toBe(true);
  });

  it.each([
    '<title></title><div id="app"></div>',
    '<title>Deep Nets | Example</title><p>We study networks.</p>',
    `<title>Deep Nets | Example</title><p>${'We study robots in access-controlled rooms. '.repeat(60)}</p>`,
  ])('is none while it is not drawn, or long: %s', (html) => {
    expect(isRefusal(parse(html))).toBe(false);
  });
});
