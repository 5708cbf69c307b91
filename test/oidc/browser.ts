import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../e2e/kit/chromium.ts';

/** Signs in at whatever page the provider shows: the first field for a name, the first for a password. Undefined where nobody is named. */
export function signInAt(
  user: string,
  passwordFile: string,
  back: string,
): ((url: URL) => Promise<string>) | undefined {
  if (user === '' || passwordFile === '') return undefined;
  return async (url) => {
    const browser = await chromium.launch({ executablePath: await chromiumPath() });
    try {
      const page = await browser.newPage({ ignoreHTTPSErrors: false });
      // Nobody listens there: what the provider sends the browser back with is in the address.
      await page.route(`${back}*`, (route) => route.fulfill({ body: '' }));
      await page.goto(url.href);
      await page.locator('input[type=text], input[type=email], input:not([type])').first().fill(user);
      await page.locator('input[type=password]').first().fill(readFileSync(passwordFile, 'utf8').trim());
      await page.locator('input[type=password]').first().press('Enter');
      await page.waitForURL((at) => at.href.startsWith(back));
      return new URL(page.url()).search;
    } finally {
      await browser.close();
    }
  };
}
