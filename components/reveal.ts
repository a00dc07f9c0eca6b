/**
 * Scrolls the list around an element so far that all of it shows, or its beginning where it is too tall. Unlike
 * `scrollIntoView` it never moves the page around the list.
 */
export function reveal(element: Element): void {
  const list = scrollerOf(element);
  if (!list) return;
  const inner = element.getBoundingClientRect();
  const outer = list.getBoundingClientRect();
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(list);
  const below = inner.bottom - (outer.bottom - px(scrollPaddingBottom));
  if (below > 0) list.scrollTop += Math.min(below, inner.top - outer.top - px(scrollPaddingTop));
}

function px(length: string): number {
  return Number.parseFloat(length) || 0;
}

function scrollerOf(element: Element): Element | undefined {
  let around = element.parentElement;
  while (around && getComputedStyle(around).overflowY !== 'auto') around = around.parentElement;
  return around ?? undefined;
}
