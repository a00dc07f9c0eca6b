// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { onNavigation } from '../../../../lib/sites/live/navigation.ts';

/** A window whose address a test changes; with the Navigation API or without. */
function fakeWindow(withApi: boolean) {
  const events = new EventTarget();
  const navigation = withApi ? new EventTarget() : undefined;
  const win = {
    location: { href: 'https://site.example/a' },
    document,
    navigation,
    addEventListener: events.addEventListener.bind(events),
  };
  return {
    win: win as unknown as Window,
    go(href: string) {
      win.location.href = href;
      navigation?.dispatchEvent(new Event('currententrychange'));
    },
    back(href: string) {
      win.location.href = href;
      events.dispatchEvent(new Event('popstate'));
    },
  };
}

const mutated = () => new Promise((resolve) => setTimeout(resolve, 5));
beforeEach(() => document.body.replaceChildren());

describe('onNavigation', () => {
  it('hears each new address once, and no fragment', () => {
    const { win, go, back } = fakeWindow(true);
    let heard = 0;
    const end = new AbortController();
    onNavigation(win, () => heard++, end.signal);
    go('https://site.example/a#references');
    expect(heard).toBe(0);
    go('https://site.example/b');
    go('https://site.example/b#1');
    back('https://site.example/a');
    expect(heard).toBe(2);
    end.abort();
    go('https://site.example/c');
    expect(heard).toBe(2);
  });

  it('looks when the page changes where the browser tells of nothing', async () => {
    const { win, go } = fakeWindow(false);
    let heard = 0;
    const end = new AbortController();
    onNavigation(win, () => heard++, end.signal);
    document.body.append('same page');
    await mutated();
    expect(heard).toBe(0);
    go('https://site.example/b');
    document.body.append('another page');
    await mutated();
    expect(heard).toBe(1);
    end.abort();
    go('https://site.example/c');
    document.body.append('a third');
    await mutated();
    expect(heard).toBe(1);
  });
});
