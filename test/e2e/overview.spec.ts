import { expect, test } from './kit/product.ts';

test('the period is chosen by keyboard and kept in the address; trends stand as a table too, and a number opens its rows', async ({
  as,
}) => {
  const page = await as('hanlicheng');
  await page.goto('/overview');
  const months = page.getByRole('button', { name: '近十二个月' });
  await months.focus();
  await page.keyboard.press('Enter');
  await expect(months).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/period=months/);
  await page.getByRole('button', { name: '表格' }).click();
  const table = page.locator('.trends-table');
  await expect(table.locator('tbody tr')).toHaveCount(13);
  const column = await table.locator('thead th').allInnerTexts();
  const total = table
    .locator('tbody tr')
    .last()
    .locator('td')
    .nth(column.indexOf('培训考试') - 1)
    .getByRole('link');
  const count = await total.innerText();
  expect(Number(count)).toBeGreaterThan(0);
  await total.click();
  await expect(page.locator('.register-foot')).toContainText(`共 ${count}`);
});

test('the head of a department finds his part of it in his rail', async ({ as }) => {
  const page = await as('pansiyuan');
  await page.goto('/');
  await page.locator('.rail').getByRole('link', { name: '态势' }).click();
  await expect(page.locator('.page-lead')).toContainText('项目处');
  await expect(page.locator('.bars-name')).toHaveText(['项目处']);
  await expect(page.locator('.clause-map')).toHaveCount(0);
});
