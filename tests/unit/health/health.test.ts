import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countRun,
  dayOf,
  firstDay,
  type Health,
  joinHealth,
  type RunReport,
} from '../../../lib/health/health.ts';
import { createHealthStore } from '../../../lib/health/health-store.ts';
import { programName } from '../../../lib/health/program.ts';
import { reportText } from '../../../lib/health/report-text.ts';
import { readHealth, storedHealth } from '../../../lib/health/stored.ts';
import { siteHealth, trendOf } from '../../../lib/health/trend.ts';
import { createMemoryArea } from '../memory-area.ts';

const TODAY = '2026-11-24';
const DAY = 86_400_000;
const day = (offset: number) => dayOf(Date.parse(TODAY) + offset * DAY);

function run(outcome: RunReport['outcome'], more: Partial<RunReport> = {}): RunReport {
  return { site: 'acl', page: 'abstract', outcome, missing: [], failed: [], shape: '/<id>/', ...more };
}

/** Outcomes by letter, one a run, all on one day. */
function runs(letters: string, when = TODAY, health: Health = {}): Health {
  const outcomes = { f: 'found', p: 'partial', m: 'missed' } as const;
  return [...letters].reduce(
    (sum, letter) => countRun(sum, run(outcomes[letter as keyof typeof outcomes]), when),
    health,
  );
}

describe('counting', () => {
  it('counts by site and day', () => {
    const health = countRun(runs('ffpm'), run('found', { site: 'jmlr' }), TODAY);
    expect(siteHealth(health.acl, TODAY)).toMatchObject({
      found: 2,
      partial: 1,
      missed: 1,
      lastFound: TODAY,
    });
    expect(siteHealth(health.jmlr, TODAY)).toMatchObject({ found: 1, partial: 0, missed: 0 });
    expect(siteHealth(undefined, TODAY)).toEqual({ found: 0, partial: 0, missed: 0 });
  });

  it('forgets after thirty days', () => {
    const health = runs('f', TODAY, runs('fff', day(-29), runs('mmmm', day(-30))));
    expect(Object.keys(health.acl?.days ?? {})).toEqual([firstDay(TODAY), TODAY]);
    expect(siteHealth(health.acl, TODAY)).toMatchObject({ found: 4, missed: 0 });
    expect(siteHealth(health.acl, day(29))).toMatchObject({ found: 1, missed: 0 });
  });

  it('keeps the latest of each failure, five in all, and nothing of great length', () => {
    let health: Health = {};
    for (const shape of ['/a', '/b', '/a', '/c', '/d', '/e', '/f'])
      health = countRun(health, run('missed', { shape: shape + 'x'.repeat(500) }), TODAY);
    const failures = health.acl?.failures ?? [];
    expect(failures.map(({ shape }) => shape.slice(0, 2))).toEqual(['/f', '/e', '/d', '/c', '/a']);
    expect(failures.every(({ shape }) => shape.length <= 120)).toBe(true);
  });

  it('stays small whatever runs there are', () => {
    const report = fc.record({
      site: fc.stringMatching(/^[a-z]{1,3}$/),
      page: fc.string({ maxLength: 400 }),
      outcome: fc.constantFrom('found' as const, 'partial' as const, 'missed' as const),
      missing: fc.array(fc.string(), { maxLength: 40 }),
      failed: fc.array(fc.string({ maxLength: 400 }), { maxLength: 40 }),
      shape: fc.string({ maxLength: 400 }),
    });
    fc.assert(
      fc.property(fc.array(report, { maxLength: 60 }), (all) => {
        const health = all.reduce((sum, one, at) => countRun(sum, one, day(at - 59)), {} as Health);
        for (const site of Object.values(health)) {
          expect(Object.keys(site.days).length).toBeLessThanOrEqual(30);
          expect(site.recent.length).toBeLessThanOrEqual(20);
          expect(site.failures.length).toBeLessThanOrEqual(5);
        }
        expect(readHealth(storedHealth(health))).toEqual(health);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the trend', () => {
  it.each([
    ['', undefined],
    ['mmmmm', undefined],
    ['fmmmm', undefined],
    ['fmmmmm', 'stopped'],
    ['pmmmmm', 'stopped'],
    ['fffmmmmmf', undefined],
    ['fffmmmmmfm', undefined],
    ['fffppppp', 'less'],
    ['fffmpmpm', 'less'],
    ['ffppppp', undefined],
    ['ppppp', undefined],
    [`f${'m'.repeat(40)}`, 'stopped'],
  ])('after %j is %s', (letters, expected) => {
    const { acl } = runs(letters);
    expect(acl ? trendOf(acl) : undefined).toBe(expected);
  });

  it('still knows after thirty days that the site once worked', () => {
    const { acl } = runs('mmmmm', TODAY, runs('f', day(-60)));
    expect(acl && trendOf(acl)).toBe('stopped');
  });
});

describe('the store', () => {
  const store = (local = createMemoryArea()) =>
    createHealthStore({ local, session: createMemoryArea(), now: () => Date.parse(TODAY) });

  it('loses no run when several end at once', async () => {
    const health = store();
    await Promise.all(
      ['found', 'found', 'missed'].map((one) => health.count(run(one as 'found' | 'missed'))),
    );
    expect(siteHealth((await health.load()).acl, TODAY)).toMatchObject({ found: 2, missed: 1 });
  });

  it('takes a reset back, with what was counted since', async () => {
    const health = store();
    await health.count(run('found'));
    await health.reset();
    expect(await health.load()).toEqual({});
    await health.count(run('missed'));
    await health.undoReset();
    expect(siteHealth((await health.load()).acl, TODAY)).toMatchObject({
      found: 1,
      missed: 1,
      lastFound: TODAY,
    });
    expect((await health.load()).acl?.recent).toBe('fm');
  });

  it.each([7, 'x', { version: 2 }, { version: 1, sites: [] }, { version: 1, sites: { acl: 3 } }])(
    'reads %j as nothing',
    async (stored) => {
      expect(await store(createMemoryArea({ health: stored })).load()).toEqual({});
    },
  );

  it('reads what is sound of a damaged record', async () => {
    const stored = {
      version: 1,
      sites: {
        acl: { days: { [TODAY]: { found: 2, missed: -1 }, x: {} }, recent: 'f<m', failures: [{}, 3] },
      },
    };
    expect(await store(createMemoryArea({ health: stored })).load()).toEqual({
      acl: { days: { [TODAY]: { found: 2, partial: 0, missed: 0 } }, recent: 'fm', failures: [] },
    });
  });
});

describe('joining', () => {
  it('is the same as counting on', () => {
    const letters = fc.stringMatching(/^[fpm]{0,12}$/);
    fc.assert(
      fc.property(letters, letters, (first, second) => {
        const joined = joinHealth(runs(first), runs(second));
        expect(joined).toEqual(runs(second, TODAY, runs(first)));
      }),
    );
  });
});

describe('the browser’s name', () => {
  const chrome =
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
    [chrome, 'Chrome 156'],
    [chrome.replace('Chrome', 'HeadlessChrome'), 'Chrome 156'],
    [`${chrome} Edg/155.0.0.0`, 'Edge 155'],
    [`${chrome} OPR/120.0.0.0`, 'Opera 120'],
    [
      'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
      'Safari 26',
    ],
    ['curl', 'unknown browser'],
  ])('of %s', (userAgent, name) => {
    expect(programName(userAgent)).toBe(name);
  });
});

describe('the report', () => {
  it('says what broke, and names no paper', () => {
    const health = countRun(
      runs('fffmmmm'),
      run('missed', { missing: ['title'], failed: ['h2#title'], shape: '/<id>/' }),
      TODAY,
    );
    const sites = [
      { id: 'acl', name: 'ACL Anthology', runs: health.acl ?? { days: {}, recent: '', failures: [] } },
    ];
    const lines = reportText({ version: '1.2.3', program: 'Firefox 153', today: TODAY, sites }).split('\n');
    expect(lines).toEqual([
      'Kindred 1.2.3, Firefox 153, 2026-11-24',
      '',
      'ACL Anthology (acl)',
      '  last 30 days: 3 found, 0 partial, 5 missed',
      '  latest runs: fffmmmmm (f found, p partial, m missed)',
      '  last found: 2026-11-24',
      '  looks as if it stopped working',
      '  2026-11-24 /<id>/ (abstract): missed, without title; failed: h2#title',
      '  2026-11-24 /<id>/ (abstract): missed',
    ]);
  });
});
