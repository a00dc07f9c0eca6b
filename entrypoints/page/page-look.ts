/** What the page looks like, as far as the card follows it. */
export interface PageLook {
  theme: 'light' | 'dark';
  /** Colour of the page's links. */
  link: string;
}

/** Reads the page's own colours: its background decides between light and dark, not the system. */
export function readPageLook(): PageLook {
  const backgrounds = [document.body, document.documentElement].map(
    (element) => getComputedStyle(element).backgroundColor,
  );
  const background = backgrounds.find((color) => !isTransparent(color)) ?? 'rgb(255, 255, 255)';
  const anchor = document.querySelector('#abs a[href], .ltx_page_main a[href], main a[href], a[href]');
  return {
    theme: luminance(background) < 0.4 ? 'dark' : 'light',
    link: anchor ? getComputedStyle(anchor).color : '',
  };
}

/** Calls `listener` when the page may look different: its own switch of themes, or the system's. */
export function onLookChange(listener: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['class', 'style', 'data-theme'] });
  signal.addEventListener('abort', () => observer.disconnect());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', listener, { signal });
}

/** Calls `listener` once, when the page is next out of sight. */
export function whenHidden(signal: AbortSignal, listener: () => void): void {
  const check = () => {
    if (!document.hidden) return;
    document.removeEventListener('visibilitychange', check);
    listener();
  };
  document.addEventListener('visibilitychange', check, { signal });
}

function channels(color: string): number[] {
  return (color.match(/[\d.]+/g) ?? []).map(Number);
}

function isTransparent(color: string): boolean {
  return channels(color)[3] === 0 || color === 'transparent';
}

/** Relative luminance 0..1 without the gamma correction: enough to tell light from dark. */
function luminance(color: string): number {
  const [red = 255, green = 255, blue = 255] = channels(color);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
