/** Pages may begin with kilobytes of empty lines and scripts. */
const SNIFFED = 65_536;
const CHARSET = /<meta[^>]{0,200}charset\s{0,10}=\s{0,10}["']?\s{0,10}([\w-]{1,40})/i;

/**
 * The text of a saved page in the encoding that its mark or its `<meta>` names. Where they name none it is UTF-8, or what
 * browsers take old pages to be in where it is none.
 */
export function pageText(bytes: Uint8Array): string {
  const named = encodingOf(bytes);
  if (named) return new TextDecoder(named).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const start = Buffer.from(bytes.subarray(0, SNIFFED)).toString('latin1');
  if (isMarked) return 'utf-8';
  const named = CHARSET.exec(start)?.[1];
  // A page that says UTF-16 in ASCII is not in UTF-16 (HTML standard, 13.2.3.2).
  return named && isKnown(named) && !/^utf-?16/i.test(named) ? named : undefined;
}

function isKnown(encoding: string): boolean {
  try {
    new TextDecoder(encoding);
    return true;
  } catch {
    return false;
  }
}
