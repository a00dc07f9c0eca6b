import { describe, expect, it } from 'vitest';
import { correctedRun } from '../../../lib/background/corrected-run.ts';
import { detectUrl } from '../../../lib/sites/detect.ts';

const run = (address: string) => correctedRun(new URL(address), detectUrl(new URL(address)));

describe('a page whose paper the user named', () => {
  it('counts as missed by its site, whatever the address promises', () => {
    expect(run('https://openreview.net/forum?id=abcDEF123')).toMatchObject({
      site: 'openreview',
      outcome: 'missed',
      failed: ['paper: named by the user'],
      shape: '/forum?id',
    });
    expect(run('https://journal.example.org/articles/secret-title')).toMatchObject({
      site: 'generic',
      page: 'unknown',
      outcome: 'missed',
      shape: '/articles/<text>',
    });
  });

  it('counts for no site where none reads it', () => {
    expect(run('ftp://example.org/')).toBeUndefined();
  });
});
