// Says which paper saved pages are about, one line of JSON a page:
// `npm run detect -- --url URL page.html`
// `npm run detect -- --index FILE.jsonl` (lines with `file`, relative to FILE, and `url`).
// It runs the extension's own adapters; no script of a page runs, and nothing is fetched. A page that cannot be read
// gives a line with `"status": "none"` and an `error`. Lines: tools/detect/report.ts.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BadInput, indexedPages, type PageInput } from './detect/inputs.ts';
import { detectSavedPage } from './detect/page-detector.ts';
import { pageText } from './detect/page-text.ts';
import { failure, type PageReport, reportOf } from './detect/report.ts';

const USAGE = 'usage: npm run detect -- --url URL page.html | npm run detect -- --index FILE.jsonl';

try {
  for await (const input of inputs()) console.log(JSON.stringify(report(input)));
} catch (error) {
  console.error(`detect: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

function inputs(): AsyncIterable<PageInput | BadInput> | Iterable<PageInput> {
  const { values, positionals } = parseArgs({
    options: { url: { type: 'string' }, index: { type: 'string' } },
    allowPositionals: true,
  });
  const { url, index } = values;
  if (index !== undefined && url === undefined && positionals.length === 0) return indexedPages(index);
  if (index !== undefined || url === undefined || positionals.length === 0) throw new Error(USAGE);
  return positionals.map((file) => ({ file, path: file, url }));
}

function report(input: PageInput | BadInput): PageReport {
  const { file, url } = input;
  if ('error' in input) return failure(file, url, input.error);
  try {
    return reportOf(file, url, detectSavedPage(pageText(readFileSync(input.path)), url));
  } catch (error) {
    return failure(file, url, error);
  }
}
