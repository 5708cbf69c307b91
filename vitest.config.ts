import { defineConfig } from 'vitest/config';

/** Far more than any test takes on a slow and busy machine: no test may fail by the clock, only one that hangs. */
const limits = { testTimeout: 600_000, hookTimeout: 600_000, teardownTimeout: 60_000 };

/** A test that asserts nothing proves nothing: it fails. */
const common = { ...limits, expect: { requireAssertions: true } };

/** One real PostgreSQL for the whole run (test/kit/database.ts), a database of its own for each process. */
const real = {
  ...common,
  globalSetup: ['test/kit/database.ts'],
  setupFiles: ['test/kit/worker.ts'],
  pool: 'forks' as const,
  maxWorkers: 2,
};

export default defineConfig({
  test: {
    projects: [
      {
        // Pure tests run together in one process.
        test: { ...common, name: 'pure', include: ['src/**/*.test.{ts,tsx}'], isolate: false, pool: 'threads' },
      },
      {
        // What the code may be: read, not run.
        test: {
          ...common,
          name: 'conformance',
          include: ['test/conformance/**/*.test.ts'],
          isolate: false,
          pool: 'threads',
        },
      },
      {
        // Units of their own in one server for many files: a file starts nothing but its worlds.
        test: {
          ...real,
          name: 'acts',
          include: ['test/{acceptance,roads,profiles,stories}/**/*.test.ts'],
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...real,
          name: 'real',
          include: ['test/{server,verify,faults}/**/*.test.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
