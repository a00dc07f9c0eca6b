import { isRecord } from '../util/record.ts';
import type { DayCounts, Failure, Health, Outcome, SiteRuns } from './health.ts';

/** Where it is stored. */
export const HEALTH_KEY = 'health';
const VERSION = 1;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const OUTCOMES: readonly string[] = ['found', 'partial', 'missed'] satisfies Outcome[];

interface Stored {
  version: typeof VERSION;
  sites: Health;
}

/** As it is stored. */
export function storedHealth(sites: Health): Stored {
  return { version: VERSION, sites };
}

/** What is stored may be older or damaged: what cannot be read counts as nothing. */
export function readHealth(stored: unknown): Health {
  if (!isRecord(stored) || stored.version !== VERSION || !isRecord(stored.sites)) return {};
  return Object.fromEntries(
    Object.entries(stored.sites).flatMap(([site, runs]) => (isRecord(runs) ? [[site, readRuns(runs)]] : [])),
  );
}

function readRuns({ days, recent, lastFound, failures }: Record<string, unknown>): SiteRuns {
  return {
    days: readDays(days),
    recent: typeof recent === 'string' ? recent.replace(/[^fpm]/g, '').slice(-20) : '',
    lastFound: typeof lastFound === 'string' && DAY.test(lastFound) ? lastFound : undefined,
    failures: Array.isArray(failures) ? failures.filter(isFailure).slice(0, 5) : [],
  };
}

function readDays(days: unknown): Record<string, DayCounts> {
  if (!isRecord(days)) return {};
  return Object.fromEntries(
    Object.entries(days).flatMap(([day, counts]) =>
      DAY.test(day) && isRecord(counts)
        ? [
            [
              day,
              { found: count(counts.found), partial: count(counts.partial), missed: count(counts.missed) },
            ],
          ]
        : [],
    ),
  );
}

const count = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0;

function isFailure(value: unknown): value is Failure {
  if (!isRecord(value)) return false;
  const { page, outcome, missing, failed, shape, day } = value;
  const areTexts = [page, shape, day, outcome].every((text) => typeof text === 'string');
  return areTexts && OUTCOMES.includes(String(outcome)) && areNames(missing) && areNames(failed);
}

const areNames = (value: unknown): boolean =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');
