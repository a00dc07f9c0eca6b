import { describe, expect, it } from 'vitest';
import { manifest } from '../../../lib/platform/manifest.ts';
import {
  HOST_REASONS,
  OPTIONAL_HOST_REASONS,
  PERMISSION_REASONS,
} from '../../../lib/platform/permissions.ts';

const TARGETS = [
  ['chrome', 3],
  ['edge', 3],
  ['firefox', 3],
  ['firefox', 2],
  ['safari', 3],
] as const;

function manifestOf(browser: string, manifestVersion: 2 | 3) {
  return manifest({ browser, manifestVersion, mode: 'production', command: 'build' }) as Record<
    string,
    unknown
  > & {
    permissions: string[];
    host_permissions?: string[];
  };
}

describe.each(TARGETS)('the manifest of %s, version %i', (browser, version) => {
  const made = manifestOf(browser, version);
  const asked = [...made.permissions, ...(made.host_permissions ?? [])];

  it('asks for nothing without a reason, and not for less than it needs', () => {
    expect(asked.sort()).toEqual([...Object.keys(PERMISSION_REASONS), ...Object.keys(HOST_REASONS)].sort());
  });

  it('asks for arXiv hosts alone', () => {
    const hosts = asked.filter((one) => one.includes('://'));
    expect(hosts.every((host) => /^https:\/\/(\*\.)?arxiv\.org\/\*$/.test(host))).toBe(true);
  });

  it('may ask for other sites later, and for no other permission', () => {
    const { optional_permissions: older = [], optional_host_permissions: hosts = [] } = made;
    expect([older, hosts].filter((list) => (list as string[]).length > 0)).toEqual([
      Object.keys(OPTIONAL_HOST_REASONS),
    ]);
    expect('optional_host_permissions' in made).toBe(version === 3);
  });

  it('has no web-accessible or externally connectable part', () => {
    const parts = ['web_accessible_resources', 'externally_connectable'];
    expect(parts.filter((part) => part in made)).toEqual([]);
  });

  it('lets its pages load nothing from elsewhere', () => {
    const policy = JSON.stringify(made.content_security_policy);
    expect(policy).toContain("default-src 'none'");
    // WebAssembly may be compiled, scripts from text may not.
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/https?:|unsafe-eval|\*/);
  });
});

describe('the reasons', () => {
  it('stand in the privacy statement, word for word', async () => {
    const { readFileSync } = await import('node:fs');
    const statement = readFileSync('PRIVACY.md', 'utf8');
    for (const [permission, reason] of Object.entries(PERMISSION_REASONS)) {
      expect(statement).toContain(`| \`${permission}\` | ${reason} |`);
    }
    for (const [host, reason] of Object.entries(OPTIONAL_HOST_REASONS)) {
      expect(statement).toContain(`| \`${host}\` (optional) | ${reason} |`);
    }
  });
});
