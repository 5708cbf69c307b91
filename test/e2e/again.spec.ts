import type { Page } from '@playwright/test';
import { expect, test } from './kit/product.ts';

/** Ends the session behind the page's back, once the page holds what it needs to sign in again. */
async function endSession(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/CoverPage-[^/]+\.js$/.test(name)),
  );
  expect((await page.request.delete('/api/session', { headers: { 'x-jingui': '1' } })).ok()).toBe(true);
}

test('a session that ends leaves the page where it is, and the work goes on after signing in again', async ({ as }) => {
  const page = await as('linxiaotang');
  await page.goto('/');
  await expect(page.locator('h1').first()).toBeVisible();
  await endSession(page);
  await page.getByRole('link', { name: '日历' }).click();
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

async function leave(page: Page): Promise<void> {
  await page.locator('.top-person').click();
  await page.getByRole('menuitem', { name: '退出' }).click();
}

const anotherPerson = /本页显示的人员与当前登录人员不一致/;

test('where another signs in beside it, a page shows nothing any more and is loaded anew as his', async ({ as }) => {
  const first = await as('linxiaotang');
  await first.goto('/');
  await expect(first.locator('.top-person b')).toHaveText('林晓棠');
  const second = await first.context().newPage();
  await second.goto('/login');
  await second.getByRole('button', { name: /^卓然/ }).click();
  await expect(second.locator('.top-person b')).toHaveText('卓然');
  await expect(first.getByText(anotherPerson)).toBeVisible();
  await expect(first.getByText('林晓棠')).toHaveCount(0);
  await first.getByRole('button', { name: '重新载入' }).click();
  await expect(first.locator('.top-person b')).toHaveText('卓然');
  await leave(second);
  await expect(first.getByRole('heading', { name: '登录已过期' })).toBeVisible();
});

test('a page nobody told is refused what it asks next, and a scan of its person is kept for him', async ({ as }) => {
  const page = await as('linxiaotang');
  await page.goto('/desk');
  await expect(page).toHaveTitle(/●/);
  const entered = await page.request.post('/api/demo/session', {
    data: { login: 'zhuoran' },
    headers: { 'x-jingui': '1' },
  });
  expect(entered.ok()).toBe(true);
  await page.keyboard.type('100000000017');
  await page.keyboard.press('Enter');
  await expect(page.getByText(anotherPerson)).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify(localStorage));
  expect(kept).toContain('100000000017');
});

test('after signing in nobody is sent to a page of another, whatever the address said', async ({
  browser,
  product,
}) => {
  const page = await browser.newPage();
  for (const to of ['https://evil.example/x', '//evil.example/x', 'javascript:alert(1)']) {
    await page.goto(`${product.url}/login?to=${encodeURIComponent(to)}`);
    await page.getByRole('button', { name: /^卓然/ }).click();
    await expect(page.locator('.top-person b')).toHaveText('卓然');
    expect(page.url()).toBe(`${product.url}/`);
    await leave(page);
    await expect(page.getByLabel('口令', { exact: true })).toBeVisible();
  }
  await page.close();
});
