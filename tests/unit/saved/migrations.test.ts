import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrate, NewerSchemaError } from '../../../lib/saved/migrations.ts';
import { SAVED_SCHEMA } from '../../../lib/saved/schema.ts';

const FOLDER = 'tests/fixtures/saved';
const fixtures = readdirSync(FOLDER).map((file) => ({
  version: Number(file.match(/\d+/)?.[0]),
  records: JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Record<string, unknown>[],
}));

describe('records as older versions stored them', () => {
  it('are kept for every version so far', () => {
    expect(fixtures.map(({ version }) => version).sort()).toEqual(
      Array.from({ length: SAVED_SCHEMA }, (_, i) => i + 1),
    );
  });

  it.each(fixtures)('come through from version $version with nothing lost', ({ version, records }) => {
    const migrated = migrate(records, version);
    expect(migrated.every(({ schema }) => schema === SAVED_SCHEMA)).toBe(true);
    expect(migrated.map(({ key, paper, tags }) => ({ key, paper, tags }))).toEqual(
      records.map(({ key, paper, tags }) => ({ key, paper, tags })),
    );
  });
});

describe('the machinery', () => {
  const steps = {
    1: (record: Record<string, unknown>) => ({ ...record, one: true }),
    2: (record: Record<string, unknown>) => ({ ...record, two: record.one }),
  };

  it('runs the steps in order and leaves its input as it was', () => {
    const records = [{ key: 'a', schema: 1 }];
    expect(migrate(records, 1, steps, 3)).toEqual([{ key: 'a', schema: 3, one: true, two: true }]);
    expect(records).toEqual([{ key: 'a', schema: 1 }]);
  });

  it('refuses a newer version and a missing step', () => {
    expect(() => migrate([], 4, steps, 3)).toThrow(NewerSchemaError);
    expect(() => migrate([], 1, { 2: steps[2] }, 3)).toThrow('no step from version 1');
  });
});
