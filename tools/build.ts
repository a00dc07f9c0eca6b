// Builds the extension: `node tools/build.ts [--only chrome-mv3,firefox-mv3] [--zip] [--lint]`.
import { parseArgs } from 'node:util';
import { capture } from './process.ts';
import { buildSizes, printSizes, zipFiles } from './sizes.ts';
import { selectTargets, type Target } from './targets.ts';
import { lintFirefox } from './web-ext-lint.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, zip: { type: 'boolean' }, lint: { type: 'boolean' } },
});

const targets = selectTargets(values.only);
const failed = targets.find((target) => !build(target, values.zip ?? false));
if (failed) process.exitCode = 1;
else if (values.lint && !lintFirefox(targets)) process.exitCode = 1;

/** `wxt zip` builds as well. Its chatter is shown only when it fails. */
function build(target: Target, zip: boolean): boolean {
  const { name, browser, manifestVersion, folder } = target;
  const started = performance.now();
  const { code, output } = capture('wxt', [zip ? 'zip' : 'build', '-b', browser, `--mv${manifestVersion}`]);
  if (code !== 0) {
    console.error(`${name}: wxt failed (${code})\n${output}`);
    return false;
  }
  console.log(`\n${name}  built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  printSizes(buildSizes(folder), zip ? zipFiles(target) : []);
  return true;
}
