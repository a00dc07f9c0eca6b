const LONGEST = 4_000;

/** Where a link of a page leads; `undefined` for none, and for what is no address of the web. */
export function linkTarget(link: Element | null | undefined, base: URL): URL | undefined {
  const href = link?.getAttribute('href')?.trim() ?? '';
  if (href === '' || href.length > LONGEST || !URL.canParse(href, base.href)) return undefined;
  const target = new URL(href, base.href);
  return /^https?:$/.test(target.protocol) ? target : undefined;
}

/** The address without what a visit adds to it: query and fragment. */
export function plainAddress({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}
