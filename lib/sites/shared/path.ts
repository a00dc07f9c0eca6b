/**
 * The segments of a URL's path, percent-decoded; doubled and trailing slashes make no empty ones. An encoded slash
 * separates like a plain one (`/abs/math%2F0309136`).
 */
export function pathSegments({ pathname }: URL): string[] {
  return decoded(pathname)
    .split('/')
    .filter((segment) => segment !== '');
}

/** Percent-decoded once; text with a broken escape stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Host name in small letters, without the root's dot (`arxiv.org.`). */
export function hostOf({ hostname }: URL): string {
  return hostname.toLowerCase().replace(/\.$/, '');
}

export function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:';
}
