import { defineConfig } from 'vitest/config';

/** Pure tests run together in one process without isolation; tests that need the database share one real PostgreSQL. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', include: ['src/**/*.test.ts', 'src/**/*.test.tsx'], isolate: false, pool: 'threads' } },
      {
        test: {
          name: 'real',
          include: ['test/{conformance,acceptance,stories,server,verify,faults}/**/*.test.ts'],
          globalSetup: ['test/kit/database.ts'],
          pool: 'forks',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
