/** White space of every kind, runs of it too, becomes one space; none at the ends. */
export function collapseSpace(text: string): string {
  return text.replace(/[\s\u0085]+/gu, ' ').trim();
}

/** At most `max` code points; a cut is marked by an ellipsis, which counts, and never splits a surrogate pair. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  let units = 0;
  let lastFit = 0;
  for (let count = 0; units < text.length; count++) {
    if (count === max) return `${text.slice(0, lastFit).trimEnd()}…`;
    lastFit = units;
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  }
  return text;
}
