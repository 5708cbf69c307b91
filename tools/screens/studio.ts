import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { ensureWebPage } from '#cli/web-page.ts';
import { startServer } from '#server/main.ts';
import { chromiumPath, fontConfig } from '#test/e2e/kit/chromium.ts';

/** A demo of its own and a browser, for as long as pictures are taken. Everybody in it is invented. */
export async function inStudio(take: (browser: Browser, url: string) => Promise<void>): Promise<void> {
  process.env.FONTCONFIG_FILE ??= fontConfig();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'jingui-pictures-'));
  await ensureWebPage(() => {});
  const server = await startServer({
    dataDir,
    port: 0,
    host: '127.0.0.1',
    databaseUrl: undefined,
    demo: true,
    onProgress: () => {},
  });
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    await take(browser, server.url);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
