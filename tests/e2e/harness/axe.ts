import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { View } from './driver.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Runs axe in the view's own context and returns one line per violation: rule, element, what to do. Axe walks shadow
 * roots through `shadowRoot`, which a closed one does not tell: the host is given that property for its eyes.
 */
export async function violations(view: View): Promise<string[]> {
  return (await view.run(`async (root) => {
    ${AXE};
    const { axe } = window;
    // Half-faded text has half its contrast.
    const passing = root.getAnimations().filter((each) => each.effect.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((each) => each.finished));
    if (root.host) Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    const { violations } = await axe.run(root.host ?? root);
    if (root.host) delete root.host.shadowRoot;
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => id + ': ' + html.slice(0, 200) + ': ' + failureSummary));
  }`)) as string[];
}
