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
    '<title>Radware Bot Manager Captcha</title><h1>We apologize for the inconvenience</h1>',
    '<title>Radware Page</title>',
    '<title>JSTOR: Access Check</title>',
    '<title>Example - Temporarily Unavailable</title>',
    '<title>Example Journals | Page not found</title><h1>Sorry</h1>',
    '<title>Making sure you&#39;re not a bot!</title>',
    '<title>Client Challenge</title>',
    '<title>Validate User</title>',
    '<title>Nur einen Moment…</title>',
    '<title>Vercel Security Checkpoint</title>',
    '<title>ERROR: The request could not be satisfied</title><h1>403 ERROR</h1>',
    '<title>HTTP Status 404 – Not Found</title>',
    '<title>410 Gone</title>',
    '<title>500 Internal Server Error</title>',
    '<title>502 Bad Gateway</title>',
    '<title>DOI Not Found</title>',
    '<title>Sign In - Example Single Sign-On</title>',
    '<title>Before you continue to Example</title>',
    '<title>Error - Cookies Turned Off</title>',
    '<title>example.org</title><iframe src="https://geo.captcha-delivery.com/captcha/?x"></iframe>',
    '<title></title><iframe id="main-iframe" src="/_Incapsula_Resource?x"></iframe>',
    '<title>example.org</title><h1>example.org</h1><p>Enable JavaScript and cookies to continue</p>',
    '<title>Example</title><p>There was a problem providing the content you requested</p>',
    '<title>NCBI - WWW Error Blocked Diagnostic</title>',
    '<title>ScienceDirect | Error</title>',
    '<title>Preparing to download ...</title>',
    '<title>Example</title><p>Please enable cookies.</p>',
  ])('is told by its title, its only heading or its widget: %s', (html) => {
    expect(isWall(parse(html))).toBe(true);
  });

  it.each([
    '<title>Deep Nets | Example Journal</title><h1>Deep Nets</h1>',
    '<title>Deep Nets</title><h1>Sign in</h1><h1>Deep Nets</h1>',
    '<title>Search for heavy resonances | Example</title>',
    '<title>Home-based care - a review</title>',
    '<title>Roles and attributes: Access control</title>',
    '<title>Error: bounds for kernel methods</title>',
    '<title>500 years of printing | Example</title>',
    '<title>404: a tale of missing links</title>',
    '<title>Found in translation - a history</title>',
    '<title>Not all those who wander are lost - Example</title>',
    '<title>Example</title><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div>',
    '<title>Sign in</title><meta name="citation_title" content="Deep Nets"><div id="px-captcha"></div>',
    '<title></title>',
  ])('is not told by what a paper’s page may hold: %s', (html) => {
    expect(isWall(parse(html))).toBe(false);
  });

  it('is not told by a sentence in a page of more than a few', () => {
    const sentence = '<p>We ask whether humans solve the captcha.</p>';
    expect(isWall(parse(`<title>Deep Nets</title>${sentence}`))).toBe(true);
    expect(isWall(parse(`<title>Deep Nets</title>${sentence}<p>${'And more of it. '.repeat(200)}</p>`))).toBe(
      false,
    );
    expect(isWall(parse(`<title>Deep Nets</title>${sentence}${'<br>'.repeat(400)}`))).toBe(false);
  });
});
