import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // A hang limit, not a budget: machines may be busy with other things.
    testTimeout: 30_000,
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/contract/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
    environment: 'node',
    restoreMocks: true,
  },
});
