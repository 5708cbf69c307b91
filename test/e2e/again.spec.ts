import type { Page } from '@playwright/test';
import { expect, test } from './kit/product.ts';

/** Ends the session behind the page's back, once the page holds what it needs to sign in again. */
async function endSession(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/Relogin-[^/]+\.js$/.test(name)),
  );
  expect((await page.request.delete('/api/session', { headers: { 'x-jingui': '1' } })).ok()).toBe(true);
}

test('a session that ends leaves the page where it is, and the work goes on after signing in again', async ({ as }) => {
  const page = await as('linxiaotang');
  await page.goto('/');
  await expect(page.locator('h1').first()).toBeVisible();
  await endSession(page);
  await page.getByRole('link', { name: '审计账本' }).click();
  await expect(page.getByRole('heading', { name: '登录已过期' })).toBeVisible();
  await page.getByRole('button', { name: /的身份继续/ }).click();
  await expect(page.getByRole('heading', { name: '登录已过期' })).toBeHidden();
  await expect(page.locator('h1').first()).toBeVisible();
});

test('at the desk a session that ends asks for the password beside the scan box', async ({ as }) => {
  const page = await as('linxiaotang');
  await page.goto('/desk');
  await endSession(page);
  await page.keyboard.type('100000000017');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '登录已过期' })).toBeVisible();
  await expect(page.getByLabel('口令', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /的身份继续/ }).click();
  await expect(page.getByRole('heading', { name: '登录已过期' })).toBeHidden();
});
