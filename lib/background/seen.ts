import { idKeys, sharesId } from '../paper/identity.ts';
import type { Paper, PaperIds } from '../paper/paper.ts';
import type { KeyValue } from '../util/key-value.ts';

const SEEN = 'seen';
/** Enough for a morning's reading; each is a few kilobytes. */
const CAPACITY = 60;
/** Longer abstracts are not worth the memory. */
const LONGEST = 6_000;

export type Seen = ReturnType<typeof createSeen>;

/**
 * Remembers the papers of recently visited pages, so that a PDF tab opened from an abstract page can be answered from
 * its id alone. `area` is memory, never disk.
 */
export function createSeen(area: Pick<KeyValue, 'get' | 'set'>) {
  /** All changes in one chain: several visits may wait for the first reading at once. */
  let papers: Promise<Paper[]> | undefined;
  const load = (): Promise<Paper[]> => {
    papers ??= area.get(SEEN).then(
      (value) => (Array.isArray(value) ? (value as Paper[]) : []),
      () => [],
    );
    return papers;
  };
  return {
    async remember(paper: Paper): Promise<void> {
      if ((idKeys(paper.ids).length === 0 && !paper.url) || paper.abstract.length > LONGEST) return;
      papers = load().then((known) => {
        const others = known.filter((other) => !isSame(other, paper));
        return [paper, ...others].slice(0, CAPACITY);
      });
      await area.set(SEEN, await papers);
    },
    /** The paper whose page has this address. */
    async findAt(url: string): Promise<Paper | undefined> {
      return (await load()).find((paper) => paper.url === url);
    },
    async find(ids: PaperIds): Promise<Paper | undefined> {
      return (await load()).find((paper) => sharesId(paper, { ids }));
    },
  };
}

/** Papers without ids are known by the address of their page. */
function isSame(a: Paper, b: Paper): boolean {
  return idKeys(b.ids).length > 0 ? sharesId(a, b) : a.url === b.url;
}
