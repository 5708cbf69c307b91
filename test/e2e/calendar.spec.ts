import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './kit/product.ts';

for (const [language, shade, type, views] of [
  ['zh', 'light', 'standard', ['', '?view=week', '?view=agenda', '?view=year']],
  ['en', 'dark', 'large', ['?view=week', '?view=year']],
] as const) {
  test(`the calendar in ${language}, ${shade}, ${type} type: views stand, axe finds nothing`, async ({ as }) => {
    const page = await as('hanlicheng', language);
    await page.addInitScript(
      `localStorage.setItem('jingui.prefs', JSON.stringify({ ...JSON.parse(localStorage.getItem('jingui.prefs') || '{}'), shade: '${shade}', type: '${type}' }))`,
    );
    for (const view of views)
      await test.step(view, async () => {
        await page.goto(`/calendar${view}`);
        await expect(page.locator('.undated li').first()).toBeVisible();
        expect(await axe(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      });
  });
}

test('views, days and months are reached by keyboard alone, and the address keeps them', async ({ as }) => {
  const page = await as('linxiaotang');
  await page.goto('/calendar?at=2026-12-31');
  await page.locator('[data-day="2026-12-31"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-day="2027-01-01"]')).toBeFocused();
  await expect(page).toHaveURL(/at=2027-01-01/);
  await page.keyboard.press('PageUp');
  await expect(page.locator('[data-day="2026-12-01"]')).toBeFocused();
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('button', { name: '周', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.calendar-week thead th')).toHaveCount(8);
  await page.keyboard.press('Alt+4');
  await expect(page.locator('.calendar-small')).toHaveCount(12);
  await page.keyboard.press('Alt+3');
  await expect(page).toHaveURL(/view=agenda/);
  await page.reload();
  await expect(page.locator('.calendar-agenda')).toBeVisible();
});

test('a line of the calendar opens the rows it counts', async ({ as }) => {
  const page = await as('hanlicheng');
  await page.goto('/calendar?view=agenda');
  const line = page.locator('.agenda-day .calendar-event').first();
  const count = await line.locator('b').innerText();
  await line.click();
  await expect(page.locator('.register-foot')).toContainText(`共 ${count}`);
});

async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target).join(' ')}`);
}
