import { defineConfig } from 'vitest/config';

/** Of its own, since vite.config.ts is rooted in the web page. */
export default defineConfig({
  root: import.meta.dirname,
  test: { include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'] },
});
