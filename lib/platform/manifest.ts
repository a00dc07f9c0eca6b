import type { ConfigEnv, UserManifest } from 'wxt';
import { HOST_REASONS, OPTIONAL_HOST_REASONS, PERMISSION_REASONS } from './permissions.ts';

/** Identity of the Firefox add-on; it also names the storage, so it must never change. */
const FIREFOX_ID = '{6b1f6f0e-5a0c-4c58-9d0b-3c1d5a7e42c9}';

const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
  'save-paper': {
    suggested_key: { default: 'Alt+Shift+S' },
    description: 'Save this paper, or remove it again',
  },
  'toggle-card': {
    suggested_key: { default: 'Alt+Shift+R' },
    description: 'Open or close the card of related papers',
  },
};

/** The manifest of one target. Host permissions stand apart from the others in version 3 alone. */
export function manifest({ browser, manifestVersion }: ConfigEnv): UserManifest {
  const permissions = Object.keys(PERMISSION_REASONS);
  const hosts = Object.keys(HOST_REASONS);
  const optional = Object.keys(OPTIONAL_HOST_REASONS);
  const { _execute_action, ...commands } = COMMANDS;
  return {
    name: 'Kindred',
    description:
      'Related papers from your own corpus, on the page you are reading: offline, private, at once.',
    permissions: manifestVersion === 3 ? permissions : [...permissions, ...hosts],
    ...(manifestVersion === 3
      ? { host_permissions: hosts, optional_host_permissions: optional }
      : { optional_permissions: optional }),
    options_ui: { page: 'library.html', open_in_tab: true },
    content_security_policy:
      manifestVersion === 3 ? { extension_pages: CONTENT_SECURITY_POLICY } : CONTENT_SECURITY_POLICY,
    commands: {
      [manifestVersion === 3 ? '_execute_action' : '_execute_browser_action']: _execute_action,
      ...commands,
    },
    ...(browser === 'firefox' ? { browser_specific_settings: FIREFOX_SETTINGS } : {}),
    ...(browser === 'chrome' || browser === 'edge' ? { minimum_chrome_version: '120' } : {}),
  } as UserManifest;
}

/**
 * Nothing is loaded from, or sent to, anywhere but the extension itself. 'wasm-unsafe-eval' lets the kernel for vectors,
 * which the engine assembles itself, be compiled; it allows no script. `style-src` allows inline styles for the meter's
 * widths; images are the extension's own.
 */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

const FIREFOX_SETTINGS = {
  gecko: {
    id: FIREFOX_ID,
    // The first with the Navigation API, which tells of address changes without polling.
    strict_min_version: '147.0',
    data_collection_permissions: { required: ['none'] },
  },
};
