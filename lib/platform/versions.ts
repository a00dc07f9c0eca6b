import { browser } from './browser.ts';

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Name and main version of the browser, `Firefox 153`, for a report. */
export function browserName(): string {
  const { userAgent } = navigator;
  const [, name, version] = /\b(Firefox|Edg|Chrome|Version)\/(\d+)/.exec(
    // An Edge is a Chrome to most pages; its own name comes last.
    userAgent.includes('Edg/') ? userAgent.replace('Chrome/', '') : userAgent,
  ) ?? ['', 'unknown browser', ''];
  const shown = name === 'Edg' ? 'Edge' : name === 'Version' ? 'Safari' : name;
  return `${shown} ${version}`.trim();
}
