import type { Tab } from './driver.ts';

export interface PageMetrics {
  /** Every shift that no user input caused: its score (without unit), when (ms), and what moved, as `div.name 10,20 > 10,40`. */
  layoutShifts: { score: number; at: number; moved: string[] }[];
  /** Durations of all tasks over 50 ms on the page's main thread, in milliseconds. */
  longTasks: number[];
}

/** What the page's own performance timeline holds. Chromium alone records these entries; elsewhere `null`. */
export function pageMetrics(tab: Tab): Promise<PageMetrics | null> {
  return tab.evaluate(async () => {
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: Source[] };
    type Source = { node: Node | null; previousRect: DOMRect; currentRect: DOMRect };
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return null;
    const entries = (type: string) =>
      new Promise<PerformanceEntry[]>((resolve) => {
        const found: PerformanceEntry[] = [];
        const observer = new PerformanceObserver((list) => void found.push(...list.getEntries()));
        observer.observe({ type, buffered: true });
        setTimeout(() => {
          found.push(...observer.takeRecords());
          observer.disconnect();
          resolve(found);
        }, 100);
      });
    const place = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(',');
    const describe = ({ node, previousRect, currentRect }: Source) => {
      const name =
        node instanceof Element ? `${node.localName}.${node.className}` : (node?.nodeName ?? 'gone');
      return `${name} ${place(previousRect)} > ${place(currentRect)}`;
    };
    const shifts = ((await entries('layout-shift')) as Shift[]).filter((shift) => !shift.hadRecentInput);
    return {
      layoutShifts: shifts.map(({ value, startTime, sources }) => ({
        score: value,
        at: startTime,
        moved: sources.map(describe),
      })),
      longTasks: (await entries('longtask')).map((task) => task.duration),
    };
  });
}
