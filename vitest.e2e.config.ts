import { defineConfig } from 'vitest/config';

/** Real browsers: one file at a time (two cores), and long enough for a cold start. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    environment: 'node',
    fileParallelism: false,
    // Browsers on a busy machine have moods; a fault fails twice.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
