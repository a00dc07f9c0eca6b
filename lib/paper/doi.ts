const LONGEST = 512;
const RESOLVER = /^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i;
const LABEL = /^(?:info:)?doi[:/]?\s*/i;
const SHAPE = /^10\.\d{4,9}(?:\.\d{1,9}){0,5}\/[^\s\p{Cc}]+$/u;

/**
 * The DOI that the whole text is, with or without `doi:` or the resolver's address, in lower case: DOIs are
 * case-insensitive (DOI Handbook, 2.4). Punctuation of a sentence around it is taken off.
 */
export function parseDoi(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST * 2) return undefined;
  const doi = withoutTail(
    RESOLVER.test(trimmed) ? fromAddress(trimmed) : trimmed.replace(LABEL, ''),
  ).toLowerCase();
  return doi.length <= LONGEST && SHAPE.test(doi) ? doi : undefined;
}

/** In an address, `?` and `#` of a DOI itself would be percent-encoded, so what follows a bare one is not the DOI's. */
function fromAddress(address: string): string {
  const path = address.replace(RESOLVER, '').replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Drops a sentence's full stop, comma or quote, and a closing bracket that was opened before the DOI. */
function withoutTail(text: string): string {
  let end = text.length;
  for (; end > 0; end--) {
    const last = text.charAt(end - 1);
    const stray = last === ')' && count(text, ')', end) > count(text, '(', end);
    if (!stray && !'.,;:\'"'.includes(last)) break;
  }
  return text.slice(0, end);
}

function count(text: string, char: string, end: number): number {
  let found = 0;
  for (let i = 0; i < end; i++) if (text.charAt(i) === char) found++;
  return found;
}
