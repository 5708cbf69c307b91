import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './kit/product.ts';

const people = [
  'linxiaotang',
  'yeqinghe',
  'hanlicheng',
  'luwenqing',
  'zengwangshu',
  'duheng',
  'qinyue',
  'dongruoxi',
  'cuimingyuan',
];

test('the rail has nine ways at most for every role, and no register among them', async ({ as }) => {
  for (const login of people) {
    const page = await as(login);
    await page.goto('/');
    await expect(page.locator('.rail').getByRole('link', { name: '全部' })).toBeVisible();
    const ways = await page
      .locator('.rail-link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect([login, ways.length <= 9, ways.filter((href) => href.startsWith('/registers'))]).toEqual([login, true, []]);
  }
});

for (const [language, shade] of [
  ['zh', 'light'],
  ['en', 'dark'],
] as const) {
  test(`a hub in ${language}, ${shade}: every tab stands, axe finds nothing`, async ({ as }) => {
    const page = await as('yeqinghe', language);
    await page.addInitScript(
      `localStorage.setItem('jingui.prefs', JSON.stringify({ ...JSON.parse(localStorage.getItem('jingui.prefs') || '{}'), shade: '${shade}' }))`,
    );
    for (const path of ['', '?tab=work', '?tab=registers', '?tab=acts', '?tab=clauses']
      .map((tab) => `/d/carriers${tab}`)
      .concat('/all', '/overview')) {
      await test.step(path, async () => {
        await page.goto(path);
        await expect(page.locator('h1')).toBeVisible();
        await page.waitForLoadState('networkidle');
        expect(await axe(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      });
    }
  });
}

test('the menus of the top bar open by keyboard at the first try, and Esc gives the focus back', async ({ as }) => {
  const page = await as('linxiaotang');
  await page.goto('/');
  const person = page.locator('.top-person');
  await person.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: '修改口令' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menuitem', { name: '修改口令' })).toBeHidden();
  await expect(person).toBeFocused();
  const bell = page.getByRole('button', { name: /^消息/ });
  await bell.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '消息' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bell).toBeFocused();
});

test('a figure opens the rows it counts', async ({ as }) => {
  const page = await as('linxiaotang');
  await page.goto('/d/carriers');
  const figure = page.locator('.figure', { hasText: '在外' });
  const count = (await figure.locator('b').innerText()).replace(/\D/g, '');
  expect(Number(count)).toBeGreaterThan(0);
  await figure.click();
  await expect(page.locator('h1')).toContainText('载体台账');
  await expect(page.locator('.register-foot')).toContainText(`共 ${count}`);
});

test('a sixth hub finds the rail full and says so; one taken out makes room', async ({ as }) => {
  const page = await as('yeqinghe');
  await page.goto('/all');
  await page.getByRole('button', { name: '把印章放到左侧栏' }).click();
  await expect(page.getByRole('status')).toContainText('最多放 5 个');
  await page.getByRole('button', { name: '把会议涉外移出左侧栏' }).click();
  await page.getByRole('button', { name: '把印章放到左侧栏' }).click();
  await expect(page.locator('.rail').getByRole('link', { name: '印章' })).toBeVisible();
});

test('Ctrl K finds a kind of work and a clause, by keyboard alone', async ({ as }) => {
  const page = await as('linxiaotang');
  await page.goto('/');
  await expect(page.locator('h1')).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('会议涉外');
  await expect(page.getByRole('option', { name: '会议涉外' }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toContainText('会议涉外');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('CARRIER-021');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/clauses\/CARRIER-021/);
});

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target).join(' ')}`);
}
