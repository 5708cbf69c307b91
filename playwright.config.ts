import { defineConfig } from '@playwright/test';
import { chromiumPath, fontConfig } from './test/e2e/kit/chromium.ts';

process.env.FONTCONFIG_FILE ??= fontConfig();

/** Browser tests on the Chromium that comes with the packages: nothing to install. `JINGUI_CHROMIUM` uses another. */
export default defineConfig({
  testDir: 'test/e2e',
  // Far more than any test takes on a slow and busy machine: none may fail by the clock.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  globalSetup: './test/e2e/kit/build-page.ts',
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      executablePath: await chromiumPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-dev-shm-usage',
      ],
    },
  },
});
