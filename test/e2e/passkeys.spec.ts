import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from './kit/product.ts';

/** An authenticator of the browser itself: it holds keys and says that its owner is there and verified. */
async function authenticator(page: Page, verified = true): Promise<{ cdp: CDPSession; id: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: verified,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, id: authenticatorId };
}

/** What the page sends with each change: whom it shows. */
async function shownBy(page: Page): Promise<Record<string, string>> {
  const { unit, person } = await (await page.request.get('/api/session')).json();
  return { 'x-jingui': '1', 'x-jingui-person': `${unit.id}/${person.id}` };
}

async function enrolled(page: Page): Promise<void> {
  await page.goto('/password');
  await page.getByRole('button', { name: '登记一种' }).click();
  await page.getByRole('button', { name: '改为登记通行密钥' }).click();
  // The codes for the day it is lost are told once.
  await page.getByRole('button', { name: '已保存好，继续' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '通行密钥' })).toBeVisible();
}

test('a passkey is made with an authenticator, signs in by itself, and is what its owner is asked for again', async ({
  browser,
  product,
}) => {
  const baseURL = product.url.replace('127.0.0.1', 'localhost');
  const context = await browser.newContext({ baseURL, locale: 'zh-CN' });
  await context.request.post('/api/demo/session', { data: { login: 'zhuoran' }, headers: { 'x-jingui': '1' } });
  const page = await context.newPage();
  const { cdp, id } = await authenticator(page);
  await enrolled(page);
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId: id });
  expect(credentials).toMatchObject([{ rpId: 'localhost', isResidentCredential: true }]);

  await context.request.delete('/api/session', { headers: { 'x-jingui': '1' } });
  await page.goto('/login');
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await expect(page.locator('.top-person b')).toHaveText('卓然');

  // Whoever is asked again is asked for this key.
  const asked = await context.request.post('/api/session/challenge', { data: {}, headers: await shownBy(page) });
  expect((await asked.json()).passkey.allowCredentials).toMatchObject([{ id: expect.stringMatching(/^[\w-]+$/) }]);

  // An authenticator that holds nothing of his opens nothing.
  await context.request.delete('/api/session', { headers: { 'x-jingui': '1' } });
  await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: id });
  await authenticator(page);
  await page.goto('/login');
  await page.getByRole('button', { name: '用通行密钥登录' }).click();
  await expect(page.getByRole('alert')).toContainText('没有收到通行密钥的确认');
  expect((await context.request.get('/api/session')).status()).toBe(401);
  await context.close();
});

test('a passkey its owner took away, and one whose owner is not verified, open nothing', async ({
  browser,
  product,
}) => {
  const baseURL = product.url.replace('127.0.0.1', 'localhost');
  const context = await browser.newContext({ baseURL, locale: 'zh-CN' });
  const post = (url: string, data: object) => context.request.post(url, { data, headers: { 'x-jingui': '1' } });
  await post('/api/demo/session', { login: 'linxiaotang' });
  const page = await context.newPage();
  const { cdp, id } = await authenticator(page);
  await enrolled(page);
  const signIn = async () => {
    await context.request.delete('/api/session', { headers: { 'x-jingui': '1' } });
    await page.goto('/login');
    await page.getByRole('button', { name: '用通行密钥登录' }).click();
  };
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
  await signIn();
  await expect(page.getByRole('alert')).toBeVisible();
  expect((await context.request.get('/api/session')).status()).toBe(401);
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: true });
  await signIn();
  await expect(page.getByRole('banner').getByText('林晓棠')).toBeVisible();
  const { factors } = await (await context.request.get('/api/factors')).json();
  const removed = await context.request.delete(`/api/factors/${factors[0].id}`, { headers: await shownBy(page) });
  expect(removed.status()).toBe(200);
  await signIn();
  await expect(page.getByRole('alert')).toBeVisible();
  expect((await context.request.get('/api/session')).status()).toBe(401);
  await context.close();
});
