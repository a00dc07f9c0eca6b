/** Name and main version of a browser by its user agent, `Firefox 153`. */
export function programName(userAgent: string): string {
  // Edge and Opera call themselves Chrome, too, and Chrome calls itself Safari: the most particular name counts.
  for (const [mark, name] of MARKS) {
    const [, version] = new RegExp(`${mark}/(\\d+)`).exec(userAgent) ?? [];
    if (version) return `${name} ${version}`;
  }
  return 'unknown browser';
}

const MARKS = [
  ['Firefox', 'Firefox'],
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Chrome', 'Chrome'],
  ['Version', 'Safari'],
] as const;
