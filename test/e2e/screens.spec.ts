import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './kit/product.ts';

const screens = [
  '/',
  '/cases',
  '/acts',
  '/acts/mail.receive',
  '/registers/carriers',
  '/clauses',
  '/clauses/CARRIER-021',
  '/ledger',
  '/desk',
  '/import',
];

for (const language of ['zh', 'en'] as const) {
  test(`every screen of the registry in ${language}: it stands, axe finds nothing, nothing breaks`, async ({ as }) => {
    const page = await as('linxiaotang', language);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    for (const screen of screens) {
      await test.step(screen, async () => {
        await page.goto(screen);
        await expect(page.locator('h1').first()).toBeVisible();
        await page.waitForLoadState('networkidle');
        expect(await axe(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
        expect(await developersWords(page)).toEqual([]);
        if (language === 'en') expect(await untranslated(page)).toEqual([]);
      });
    }
    expect(faults).toEqual([]);
  });
}

test('the login page of a demo offers its accounts, and axe finds nothing', async ({ browser, product }) => {
  const context = await browser.newContext({ baseURL: product.url, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByText('林晓棠')).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.getByText('林晓棠').click();
  await expect(page.getByRole('banner').getByText('林晓棠')).toBeVisible();
  await context.close();
});

test('an administrator finds no business content anywhere', async ({ as }) => {
  const page = await as('qinyue');
  for (const register of ['carriers', 'incoming', 'documents']) {
    const answer = await page.request.get(`/api/registers/${register}`);
    const rows = answer.ok() ? ((await answer.json()) as { rows: unknown[] }).rows : [];
    expect(rows).toEqual([]);
  }
});

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target).join(' ')}`);
}

/** Numbers of clauses outside the small id beside their article, ids of rows, names of values: nothing a clerk reads. */
async function developersWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement;
    for (const known of body.querySelectorAll('.cite-id, script, style, [hidden]')) known.remove();
    const found = (body.textContent ?? '').match(
      /[A-Z]{3,}-\d{3}|\b01[0-9a-hjkmnp-tv-z]{24}\b|[0-9a-f]{8}-[0-9a-f]{4}-|\b[a-z]+_[a-z]+\b/g,
    );
    return found ?? [];
  });
}

/** Chinese words left in the English page's own furniture; names and titles stay as they are. */
async function untranslated(page: Page): Promise<string[]> {
  const texts = await page.locator('nav a, header button, header a, h1, th').allInnerTexts();
  return texts.filter((text) => /\p{Script=Han}/u.test(text) && !/金匮|林晓棠|云川|中文/.test(text));
}
