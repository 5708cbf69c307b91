import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import type { Language } from '#kernel/text.ts';
import { type Screen, screens } from './screens/list.ts';
import { signIn } from './screens/shift.ts';
import { smallPng } from './screens/small-png.ts';
import { inStudio } from './screens/studio.ts';

// npm run screens [-- NAME…]: a picture of every screen, from the demo, into docs/images/screens, and docs/screens.md that shows them.
const docs = path.resolve(import.meta.dirname, '../docs');
const folder = path.join(docs, 'images/screens');
const wanted = process.argv.slice(2);
const taken = screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

mkdirSync(folder, { recursive: true });
if (wanted.length === 0) for (const name of readdirSync(folder)) rmSync(path.join(folder, name));
await inStudio(async (browser, url) => {
  for (const screen of taken)
    for (const language of languagesOf(screen)) {
      const small = smallPng(await picture(browser, url, screen, language));
      writeFileSync(path.join(folder, fileOf(screen, language)), small);
      console.log(`${fileOf(screen, language)}  ${Math.ceil(small.length / 1024)} KB`);
    }
});
writeFileSync(path.join(docs, 'screens.md'), page());

function languagesOf({ languages = ['zh'] }: Screen): readonly Language[] {
  return languages;
}

function fileOf({ name }: Screen, language: Language): string {
  return `${name}-${language}.png`;
}

async function picture(browser: Browser, baseURL: string, screen: Screen, language: Language): Promise<Buffer> {
  const { who, dark = false, large = false } = screen;
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 1366, height: 768 },
    locale: language === 'zh' ? 'zh-CN' : 'en-US',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const kept = { language, muted: true, shade: dark ? 'dark' : 'light', type: large ? 'large' : 'standard' };
  await context.addInitScript((prefs) => localStorage.setItem('jingui.prefs', prefs), JSON.stringify(kept));
  try {
    if (who) await signIn(context.request, who);
    const place = typeof screen.path === 'string' ? screen.path : await screen.path(context.request);
    const shown = await context.newPage();
    await shown.goto(place);
    await shown.waitForLoadState('networkidle');
    await screen.first?.(shown);
    await shown.waitForTimeout(400);
    return await shown.screenshot();
  } finally {
    await context.close();
  }
}

/** The page of all pictures: one row each, what it is in both languages. */
function page(): string {
  const rows = screens.flatMap((screen) =>
    languagesOf(screen).map((language) => {
      const file = `images/screens/${fileOf(screen, language)}`;
      return `| ${screen.title.zh} · ${screen.title.en} | [![${screen.title[language]}](${file})](${file}) |`;
    }),
  );
  return `# Screens · 界面\n\nWritten by \`npm run screens\`: the demo at 1366 × 768; everybody and everything in it is invented. 演示数据，人和事都是虚构的。\n\n| screen · 界面 | |\n|---|---|\n${rows.join('\n')}\n`;
}
