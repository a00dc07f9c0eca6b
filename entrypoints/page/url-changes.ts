interface Navigation extends EventTarget {
  addEventListener(type: 'currententrychange', listener: () => void, options: AddEventListenerOptions): void;
}

/** Calls `listener` when the page's address changes without loading; a new fragment is no new page. No polling. */
export function onUrlChange(listener: () => void, signal: AbortSignal): void {
  let last = withoutFragment(location.href);
  const check = () => {
    const now = withoutFragment(location.href);
    if (now === last) return;
    last = now;
    listener();
  };
  // Older browsers tell of back and forward alone; no site that needs more is read there without a reload.
  const navigation = (globalThis as { navigation?: Navigation }).navigation;
  navigation?.addEventListener('currententrychange', check, { signal });
  addEventListener('popstate', check, { signal });
}

function withoutFragment(href: string): string {
  return href.replace(/#.*$/, '');
}
