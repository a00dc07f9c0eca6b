import type { PaperDetection } from '../../lib/sites/site.ts';
import type { Scope } from './scope.ts';

export type PageReader = ReturnType<typeof createPageReader>;

/** Reads which paper the page is about, as early as it can be told. */
export function createPageReader({ url, detector }: Pick<Scope, 'url' | 'detector'>) {
  let found: PaperDetection | undefined;
  const read = (): PaperDetection | undefined => {
    const detection = detector.detectPage(document, url);
    const isShown = detection.status === 'paper' && detection.paper && detection.page !== 'auxiliary';
    return isShown ? detection : undefined;
  };
  return {
    found: () => found,
    /** The paper's primary category, as far as it is read; `''` where it has none. */
    category: () => found?.paper?.categories?.[0] ?? '',
    /** With the head alone parsed: true when its metadata tell title and abstract, so that nothing need be awaited. */
    readHead(): boolean {
      const early = read();
      if (early?.paper?.abstract) found = early;
      return found !== undefined;
    },
    /** With the whole page parsed: true when it shows a paper. Its body may tell more than the head, a venue for one. */
    readAll(): boolean {
      found = read() ?? found;
      return found !== undefined;
    },
  };
}
