/** Resolves when the document is parsed; rejects when `signal` aborts. */
export function documentParsed(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (document.readyState !== 'loading') return resolve();
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true, signal });
  });
}

/**
 * What `find` finds, as soon as the parser has brought it, before its part of the page is first laid out; `undefined`
 * when the document ends without it. The observer ends with the parsing.
 */
export async function whileParsing<T>(
  find: () => T | undefined,
  signal: AbortSignal,
): Promise<T | undefined> {
  signal.throwIfAborted();
  const found = find();
  if (found !== undefined) return found;
  return new Promise((resolve, reject) => {
    const observer = new MutationObserver(() => {
      const late = find();
      if (late !== undefined) end(() => resolve(late));
    });
    const end = (settle: () => void) => {
      observer.disconnect();
      settle();
    };
    documentParsed(signal).then(
      () => end(() => resolve(find())),
      (reason) => end(() => reject(reason)),
    );
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** The head is parsed as soon as there is a body. */
export const headParsed = (signal: AbortSignal) => whileParsing(() => document.body ?? undefined, signal);

/** An element, once the parser is past its end. */
export function elementParsed(selector: string, signal: AbortSignal): Promise<Element | undefined> {
  return whileParsing(() => {
    const element = document.querySelector(selector);
    const isWhole = element?.nextElementSibling || document.readyState !== 'loading';
    return isWhole ? (element ?? undefined) : undefined;
  }, signal);
}
