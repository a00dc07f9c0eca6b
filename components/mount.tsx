import { type ComponentChild, render } from 'preact';

export interface Mounted {
  host: HTMLElement;
  show(view: ComponentChild): void;
}

/**
 * A place for our views in a page: an element with a closed shadow root, so that the page's scripts cannot read what the
 * user's corpus and list hold. The caller puts `host` where it belongs; it goes when `signal` aborts.
 */
export function mountShadow(
  doc: Document,
  tag: string,
  css: readonly string[],
  signal: AbortSignal,
): Mounted {
  const host = doc.createElement(tag);
  const root = host.attachShadow({ mode: 'closed' });
  const style = doc.createElement('style');
  style.textContent = css.join('\n');
  root.append(style);
  const container = doc.createElement('div');
  root.append(container);
  signal.addEventListener(
    'abort',
    () => {
      render(null, container);
      host.remove();
    },
    { once: true },
  );
  return { host, show: (view) => render(view, container) };
}
