import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type APIRequestContext, type Browser, chromium, type Page } from '@playwright/test';
import { ensureWebPage } from '#cli/web-page.ts';
import { startServer } from '#server/main.ts';
import { chromiumPath, fontConfig } from '#test/e2e/kit/chromium.ts';

/** Pictures of the README, taken from the demo: `node bin/run.mjs tools/pictures.ts`. Everybody in them is invented. */
const folder = path.resolve(import.meta.dirname, '../docs/images');
const clerk = 'linxiaotang';
const reader = '冯乐山';
const headers = { 'x-jingui': '1' };
/** The machine that takes pictures may have no interface font: one from the packages stands for it. */
const look = '*:not(svg *) { font-family: "Noto Sans SC", sans-serif !important }';

/** The next working morning, 10:20 in the unit: the clock of a demo only goes forward. */
const morning = nextMorning(Date.now());

function nextMorning(now: number): string {
  const day = new Date(now + 86_400_000);
  day.setUTCHours(2, 20, 0, 0);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString();
}

interface Copy {
  readonly id: string;
  readonly code: string;
}

interface Shift {
  readonly person: string;
  readonly out: readonly Copy[];
  readonly lawful: readonly Copy[];
  readonly refused: Copy;
}

async function rows<R>(request: APIRequestContext, query: string): Promise<readonly R[]> {
  return ((await (await request.get(`/api/registers/${query}`)).json()) as { rows: R[] }).rows;
}

/** The clauses that would stand against the loan now. */
async function against(request: APIRequestContext, person: string, copy: Copy): Promise<readonly string[]> {
  const answer = await request.post('/api/procedures/hands.issue?preview=1', {
    data: { person, carriers: [copy.id], purpose: '阅办', signature: true, id_checked: true },
    headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
  });
  const body = (await answer.json()) as { verdict?: { findings: { clause: string }[] }; rules?: string[] };
  return body.verdict?.findings.map((finding) => finding.clause) ?? body.rules ?? ['unknown'];
}

/** What a morning at the desk needs: copies that come back, copies that may go out, and one that may not. */
async function shiftOf(request: APIRequestContext): Promise<Shift> {
  const [person] = await rows<Copy & { name: string }>(request, `people?name=${encodeURIComponent(reader)}&limit=5`);
  if (!person) throw new Error(`nobody is called ${reader}`);
  const lawful: Copy[] = [];
  let refused: Copy | undefined;
  for (const copy of await rows<Copy>(request, 'carriers?hand=registry&limit=120')) {
    const clauses = await against(request, person.id, copy);
    if (clauses.length === 0 && lawful.length < 3) lawful.push(copy);
    if (clauses.length === 1 && clauses[0] === 'CARRIER-021') refused ??= copy;
    if (refused && lawful.length === 3) break;
  }
  if (!refused) throw new Error('no copy that is refused');
  const held = await rows<Copy & { due_at: string | null }>(request, 'carriers?hand=person&limit=100');
  const inTime = held.filter((copy) => copy.due_at !== null && copy.due_at > morning);
  const late = held.filter((copy) => copy.due_at !== null && copy.due_at <= morning);
  const out = [...inTime.slice(0, 1), ...late.slice(0, 1)];
  return { person: person.code, out, lawful, refused };
}

async function scan(page: Page, code: string, done: string): Promise<void> {
  await page.keyboard.type(code, { delay: 2 });
  await page.keyboard.press('Enter');
  await page.locator(done).first().waitFor();
  await page.locator('li.scan-waiting').first().waitFor({ state: 'detached' });
}

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
  await context.request.post('/api/demo/session', { data: { login: clerk }, headers });
  await context.request.post('/api/clock', { data: { at: morning }, headers });
  const shift = await shiftOf(context.request);
  const page = await context.newPage();
  await page.goto('/desk');
  await page.addStyleTag({ content: look });
  await page.getByRole('textbox').first().waitFor();
  for (const copy of shift.out) await scan(page, copy.code, 'li.scan');
  await scan(page, shift.person, '.person-name');
  for (const copy of shift.lawful) await scan(page, copy.code, 'li.scan-ready');
  await scan(page, shift.refused.code, 'li.scan-refused');
  await page.waitForTimeout(300);
  await page.screenshot({ path: path.join(folder, `desk-${language}.png`) });
  await context.close();
}

mkdirSync(folder, { recursive: true });
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
  for (const language of ['zh', 'en'] as const) await picture(browser, server.url, language);
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
