/** How one run of a detector on a page ended. Nothing in it names a paper or a page. */
export interface RunReport {
  /** Id of the site's adapter. */
  site: string;
  /** Kind of page, as the URL tells it. */
  page: string;
  outcome: Outcome;
  /** Fields that the adapter should have found and did not. */
  missing: string[];
  /** Rules that failed: names or selectors of the adapter's own. */
  failed: string[];
  /** The URL's path without what identifies a paper: `/abs/<id>`. */
  shape: string;
}

export type Outcome = 'found' | 'partial' | 'missed';

export type DayCounts = Record<Outcome, number>;

/** A failed run, kept so that a report can say what broke. */
export interface Failure extends Omit<RunReport, 'site'> {
  /** `YYYY-MM-DD`, of the latest such run. */
  day: string;
}

export interface SiteRuns {
  days: Record<string, DayCounts>;
  /** The latest outcomes, one letter each (`f`, `p`, `m`), the newest last. */
  recent: string;
  /** The latest day on which a paper was found whole. */
  lastFound?: string | undefined;
  /** Distinct ones, the newest first. */
  failures: Failure[];
}

/** Runs by site. */
export type Health = Record<string, SiteRuns>;

const DAYS_KEPT = 30;
const RECENT = 20;
const FAILURES = 5;
const MOST_SITES = 200;
const MOST_NAMES = 12;
const LONGEST = 120;
/** A day counts no higher: the number must stay one. */
const MOST_A_DAY = 1_000_000;

const LETTERS: Record<Outcome, string> = { found: 'f', partial: 'p', missed: 'm' };

/** The day of a time, in milliseconds, as `YYYY-MM-DD` (UTC). */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** The first day that still counts on `today`. */
export function firstDay(today: string): string {
  return dayOf(Date.parse(today) - (DAYS_KEPT - 1) * 86_400_000);
}

/** The runs with one more; days that are too old are left out. */
export function countRun(health: Health, report: RunReport, today: string): Health {
  const runs = health[report.site];
  if (!runs && Object.keys(health).length >= MOST_SITES) return health;
  return { ...health, [report.site]: withRun(runs ?? { days: {}, recent: '', failures: [] }, report, today) };
}

function withRun(runs: SiteRuns, { site: _, ...report }: RunReport, today: string): SiteRuns {
  const { outcome } = report;
  const first = firstDay(today);
  const days = Object.fromEntries(Object.entries(runs.days).filter(([day]) => day >= first));
  const counts = days[today] ?? { found: 0, partial: 0, missed: 0 };
  days[today] = { ...counts, [outcome]: Math.min(counts[outcome] + 1, MOST_A_DAY) };
  return {
    days,
    recent: (runs.recent + LETTERS[outcome]).slice(-RECENT),
    lastFound: outcome === 'found' ? today : runs.lastFound,
    failures: outcome === 'found' ? runs.failures : withFailure(runs.failures, { ...report, day: today }),
  };
}

/** Of the same failure the latest is kept, so that one page that is opened often does not hide the others. */
function withFailure(failures: readonly Failure[], failure: Failure): Failure[] {
  const cut = bounded(failure);
  return [cut, ...failures.filter((other) => !isSame(other, cut))].slice(0, FAILURES);
}

function isSame(a: Failure, b: Failure): boolean {
  const sign = ({ shape, page, outcome, failed, missing }: Failure) =>
    JSON.stringify([shape, page, outcome, failed, missing]);
  return sign(a) === sign(b);
}

function bounded({ page, outcome, missing, failed, shape, day }: Failure): Failure {
  const names = (list: readonly string[]) => list.slice(0, MOST_NAMES).map((name) => name.slice(0, LONGEST));
  return {
    page: page.slice(0, LONGEST),
    outcome,
    missing: names(missing),
    failed: names(failed),
    shape: shape.slice(0, LONGEST),
    day,
  };
}

/** Both counts together, the days of `later` after those of `earlier`: for what was counted since a reset that is undone. */
export function joinHealth(earlier: Health, later: Health): Health {
  const joined: Health = { ...earlier };
  for (const [site, runs] of Object.entries(later)) {
    const before = joined[site];
    joined[site] = before ? joinRuns(before, runs) : runs;
  }
  return joined;
}

function joinRuns(before: SiteRuns, after: SiteRuns): SiteRuns {
  const days = { ...before.days };
  for (const [day, counts] of Object.entries(after.days)) {
    const sum = days[day] ?? { found: 0, partial: 0, missed: 0 };
    days[day] = {
      found: sum.found + counts.found,
      partial: sum.partial + counts.partial,
      missed: sum.missed + counts.missed,
    };
  }
  return {
    days,
    recent: (before.recent + after.recent).slice(-RECENT),
    lastFound: after.lastFound ?? before.lastFound,
    failures: after.failures.toReversed().reduce(withFailure, before.failures),
  };
}
