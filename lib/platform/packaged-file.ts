import { browser } from './browser.ts';

/** The bytes of a file of the extension's own package. No network is involved. */
export async function readPackagedFile(path: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(path));
  return new Uint8Array(await response.arrayBuffer());
}
