/** The part of the Navigation API that is used; absent in older browsers. */
interface Navigation extends EventTarget {
  addEventListener(type: 'currententrychange', listener: () => void, options: AddEventListenerOptions): void;
}

/**
 * Calls `listener` when a page's address changes without loading, by its scripts or by back and forward; a new fragment is
 * no new page. Where the browser does not tell of what scripts do, the page's own changes are the moments to look: none
 * moves to another paper without them.
 */
export function onNavigation(win: Window, listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let last = withoutFragment(win.location.href);
  const check = () => {
    const now = withoutFragment(win.location.href);
    if (now === last || signal.aborted) return;
    last = now;
    listener();
  };
  win.addEventListener('popstate', check, { signal });
  const { navigation } = win as { navigation?: Navigation };
  if (navigation) {
    navigation.addEventListener('currententrychange', check, { signal });
    return;
  }
  const observer = new MutationObserver(check);
  observer.observe(win.document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

export function withoutFragment(href: string): string {
  const start = href.indexOf('#');
  return start < 0 ? href : href.slice(0, start);
}
