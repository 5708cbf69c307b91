import { defineConfig } from 'vitest/config';

/** Far more than any test takes on a slow and busy machine: no test may fail by the clock, only one that hangs. */
const limits = { testTimeout: 600_000, hookTimeout: 600_000, teardownTimeout: 60_000 };

/** Pure tests run together in one process without isolation; tests that need the database share one real PostgreSQL. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
          isolate: false,
          pool: 'threads',
          ...limits,
        },
      },
      {
        test: {
          name: 'real',
          include: ['test/{conformance,acceptance,roads,stories,server,verify,faults}/**/*.test.ts'],
          globalSetup: ['test/kit/database.ts'],
          pool: 'forks',
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          ...limits,
        },
      },
    ],
  },
});
