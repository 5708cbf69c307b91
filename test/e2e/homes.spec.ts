import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { act, expect, rowsOf, test } from './kit/product.ts';

async function faultless(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  for (const shade of ['light', 'dark']) {
    await page.evaluate((now) => document.documentElement.setAttribute('data-shade', now), shade);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${shade} ${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual(
      [],
    );
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

/** Goes on by Tab until that is reached. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let n = 0; n < 120; n += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (name.test(at.trim())) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

test('the registry: one row for each thing and act, figures that open their rows, all by keyboard', async ({ as }) => {
  const page = await as('linxiaotang');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+月\d+日\s星期.$/);
  await expect(page.getByText(/^待我办理 \d+ 件/).first()).toBeVisible();
  const rows = page.locator('.task .task-what');
  const said = await rows.allInnerTexts();
  expect(said.length).toBeGreaterThan(3);
  expect(new Set(said).size).toBe(said.length);
  expect(await page.locator('main').innerText()).not.toMatch(/[A-Z]+-\d{3}/);
  await faultless(page);
  await tabTo(page, /^在外/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/registers\/carriers\?.*hand=/);
  await page.goBack();
  await tabTo(page, /^登记$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/acts\/mail\.register\?document=/);
});

test('staff: what is in hand stands once, with its due time; requests say whose turn it is', async ({ as }) => {
  const page = await as('luoyuqing');
  await page.goto('/');
  const held = page.locator('section', { has: page.getByRole('heading', { name: '在我手中' }) });
  const title = await held.locator('.task-title').first().innerText();
  expect(await page.locator('main .task-title', { hasText: title }).count()).toBe(1);
  await expect(held.getByText(/超期|今天|还有/).first()).toBeVisible();
  // Another spec has one of her requests refused: that one says by whom and why instead.
  await expect(page.locator('.request-state', { hasText: /等 \S+/ }).first()).toBeVisible();
  await faultless(page);
  await tabTo(page, /^另含 \d+ 项要求$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.task-parts li').first()).toBeVisible();
});

test('a leader: five large lines without tables, and Alt 1 begins with what waits', async ({ as }) => {
  const [page, asker] = [await as('luwenqing'), await as('zhuoran')];
  // Other specs decide on all that waits: something waits again.
  for (const { document_id: document } of await rowsOf(await as('linxiaotang'), 'carriers', '?hand=registry&limit=200'))
    if ((await act(asker, 'hands.borrow', { document, purpose: '起草材料' })).status === 202) break;
  await page.goto('/');
  await expect(page.locator('.big-line')).toHaveCount(5);
  expect(
    await page
      .locator('.big-count')
      .first()
      .evaluate((one) => getComputedStyle(one).fontSize),
  ).toBe('42px');
  await expect(page.locator('main table')).toHaveCount(0);
  await faultless(page);
  await page.keyboard.press('Alt+3');
  await expect(page.locator('.who').first()).toBeVisible();
  await page.keyboard.press('Alt+1');
  await expect(page).toHaveURL(/\/cases\//);
});

test('a head: what waits for him first, then who is late of his people, never which paper', async ({ as }) => {
  const page = await as('songzhiyuan', 'en');
  await page.goto('/');
  const headings = page.locator('main .panel-head h2');
  await expect(headings.first()).toHaveText('For my approval');
  await expect(page.locator('.who').first()).toBeVisible();
  expect(await page.locator('section', { hasText: 'Who is late' }).locator('.level').count()).toBe(0);
  await faultless(page);
  await tabTo(page, /^Decide$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cases\//);
});

test('administrators: what must stand before the unit can work, by who does it', async ({ as }) => {
  for (const login of ['qinyue', 'dongruoxi', 'cuimingyuan']) {
    const page = await as(login);
    await page.goto('/');
    await expect(page.getByRole('heading', { name: '开通准备' })).toBeVisible();
    expect(await page.locator('.ready').count()).toBeGreaterThan(5);
    await faultless(page);
  }
});

test('what is new waits while somebody points at the rows, and comes when he leaves', async ({ as }) => {
  const [head, asker] = [await as('songzhiyuan'), await as('luoyuqing')];
  await head.goto('/');
  await head.waitForLoadState('networkidle');
  const rows = head.locator('.tasks').first().locator('.task');
  const before = await rows.allInnerTexts();
  expect(before.some((row) => row.includes('印制'))).toBe(true);
  await rows.first().hover();
  const { cases } = (await (await asker.request.get('/api/cases?box=mine')).json()) as {
    cases: { id: string; status: string; title: { zh: string } }[];
  };
  const printing = cases.find(({ status, title }) => status === 'open' && title.zh.startsWith('印制'));
  expect((await act(asker, 'cases.withdraw', { case: printing?.id })).status).toBe(200);
  await expect(head.getByText('有 1 件更新')).toBeVisible({ timeout: 15_000 });
  expect(await rows.allInnerTexts()).toEqual(before);
  await head.getByRole('heading', { level: 1 }).hover();
  await expect(rows).toHaveCount(before.length - 1);
});

test('one’s own record stands one click from anywhere: what one holds, and what one may begin', async ({ as }) => {
  for (const [login, name] of [
    ['cuimingyuan', '崔明远'],
    ['luoyuqing', '罗雨晴'],
  ] as const) {
    const page = await as(login);
    await page.goto('/');
    await page.locator('.top-person').click();
    await page.getByRole('menuitem', { name: '我的保密档案' }).click();
    await expect(page.locator('h1')).toContainText(name);
    if (login === 'cuimingyuan') continue;
    await expect(page.getByRole('heading', { name: '个人持有台账' })).toBeVisible();
    await faultless(page);
  }
});
