import { DOMParser } from 'linkedom';
import { detectPage } from '../../lib/sites/detect.ts';
import type { Detection } from '../../lib/sites/site.ts';
import { collapseSpace } from '../../lib/util/text.ts';
import { parsePage } from './parse-page.ts';

/**
 * The extension's detector over a saved page, read as at `url`. Its scripts do not run and it loads nothing: linkedom
 * does neither, holds a page of megabytes in a fraction of the time and memory that Happy DOM takes, and gives all of it
 * back, so that an index of thousands of pages can be read.
 */
export function detectSavedPage(html: string, url: string): Detection {
  const address = new URL(url);
  return detectPage(parsePage(html, inertDocument()), address);
}

/** An empty document that loads nothing: linkedom's, with the two members of the standard's that it lacks and adapters use. */
export function inertDocument(): Document {
  // Its types are its own, with what the standard has under the standard's names.
  const doc = new DOMParser().parseFromString('<html></html>', 'text/html') as unknown as Document;
  Object.defineProperties(doc, {
    implementation: { value: { createHTMLDocument: inertDocument } },
    title: { get: () => titleOf(doc) },
  });
  return doc;
}

/** The first title of HTML, on one line: linkedom keeps line breaks, and takes a drawing's. */
function titleOf(doc: Document): string {
  const title = Array.from(doc.querySelectorAll('title')).find((element) => !element.closest('svg'));
  return collapseSpace(title?.textContent ?? '');
}
