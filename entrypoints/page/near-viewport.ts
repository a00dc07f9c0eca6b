/** How far off an element may be to count as near: about a screen. */
const MARGIN = '800px';

export interface NearViewport {
  watch(anchor: Element): void;
  unwatch(anchor: Element): void;
}

/** Tells which of the watched elements came near the viewport, and which went away from it, until `signal` aborts. */
export function createNearViewport(
  tell: (near: Element[], far: Element[]) => void,
  signal: AbortSignal,
): NearViewport {
  const observer = new IntersectionObserver(
    (entries) => {
      const of = (wanted: boolean) =>
        entries.filter(({ isIntersecting }) => isIntersecting === wanted).map(({ target }) => target);
      tell(of(true), of(false));
    },
    { rootMargin: MARGIN },
  );
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return { watch: (anchor) => observer.observe(anchor), unwatch: (anchor) => observer.unobserve(anchor) };
}
