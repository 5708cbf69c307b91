import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { shiftOf, signIn, workAtDesk } from './screens/shift.ts';
import { inStudio } from './screens/studio.ts';

/** Pictures of the README, taken from the demo: `node bin/run.mjs tools/pictures.ts`. Everybody in them is invented. */
const folder = path.resolve(import.meta.dirname, '../docs/images');
const clerk = 'linxiaotang';
/** The machine that takes pictures may have no interface font: one from the packages stands for it. */
const look = '*:not(svg *) { font-family: "Noto Sans SC", sans-serif !important }';

async function picture(browser: Browser, baseURL: string, language: 'zh' | 'en'): Promise<void> {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1366, height: 768 },
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    timezoneId: 'Asia/Shanghai',
  });
  await context.addInitScript(
    (kept) => localStorage.setItem('jingui.prefs', kept),
    JSON.stringify({ language, shade: 'light' }),
  );
  await signIn(context.request, clerk);
  const shift = await shiftOf(context.request);
  const page = await context.newPage();
  await page.goto('/desk');
  await page.addStyleTag({ content: look });
  await workAtDesk(page, shift);
  await page.screenshot({ path: path.join(folder, `desk-${language}.png`) });
  await context.close();
}

mkdirSync(folder, { recursive: true });
await inStudio(async (browser, url) => {
  for (const language of ['zh', 'en'] as const) await picture(browser, url, language);
});
