/** A page that is loaded ahead of a visit shows nothing to anyone yet: what it asks would count for the page before it. */
export function documentVisited(): Promise<void> {
  const page = document as Document & { prerendering?: boolean };
  if (!page.prerendering) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('prerenderingchange', () => resolve(), { once: true });
  });
}

/**
 * Just before the page is next laid out. The first time that is as late as something can be put in without moving
 * anything: browsers hold the first frame back until the page's styles are there.
 */
export function beforeFrame(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    requestAnimationFrame(() => resolve());
  });
}

/** When the page has nothing better to do. */
export function whenIdle(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    // Safari has no such callback.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 2_000 });
    else setTimeout(resolve, 200);
  });
}
