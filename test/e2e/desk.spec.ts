import type { Page } from '@playwright/test';
import { act, expect, rowsOf, test } from './kit/product.ts';

interface Card {
  readonly document_id: string;
  readonly level: number;
  readonly hand: string;
}

/** Types a code as a wedge scanner does: digits a few milliseconds apart, then Enter, without looking at the screen. */
async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code, { delay: 1 });
  await page.keyboard.press('Enter');
}

/** Copies of confidential papers the borrower may have, each with the leader's approval. */
async function approvedCopies(
  borrower: Page,
  leader: Page,
  clerk: Page,
  wanted: number,
): Promise<{ id: string; code: string }[]> {
  const rows = await rowsOf(clerk, 'carriers', '?hand=registry&limit=200');
  const copies: { id: string; code: string }[] = [];
  const asked = new Set<string>();
  for (const row of rows) {
    if (copies.length === wanted) break;
    const { body: card } = await cardOf(clerk, row.code as string);
    if (card.level !== 3 || asked.has(card.document_id)) continue;
    asked.add(card.document_id);
    const request = await act(borrower, 'carriers.borrow', { document: card.document_id, purpose: '起草材料' });
    if (request.status !== 202) continue;
    const { approval } = request.body as { approval: { id: string } };
    const signed = await act(leader, 'cases.sign', { case: approval.id });
    if (signed.status === 200) copies.push({ id: row.id as string, code: row.code as string });
  }
  return copies;
}

/** How many of the copies the books show in the registry. */
async function inRegistry(page: Page, copies: readonly { code: string }[]): Promise<number> {
  const cards = await Promise.all(copies.map((copy) => cardOf(page, copy.code)));
  return cards.filter(({ body }) => body.hand === 'registry').length;
}

async function cardOf(page: Page, code: string): Promise<{ body: Card }> {
  const answer = await page.request.get(`/api/scan/${code}`);
  return { body: (await answer.json()) as Card };
}

test('issuing N copies is N+1 scans and one key; taking one back is one scan; no mouse', async ({ as }) => {
  const clerk = await as('linxiaotang');
  const borrower = await as('zhuoran');
  const copies = await approvedCopies(borrower, await as('luwenqing'), clerk, 2);
  expect(copies).toHaveLength(2);
  const me = (await (await borrower.request.get('/api/session')).json()) as { person: { id: string } };
  const [person] = (await rowsOfPeople(clerk, '卓然')).filter((one) => one.id === me.person.id);
  await clerk.goto('/desk');
  await expect(clerk).toHaveTitle(/●/);
  await scan(clerk, person?.code as string);
  for (const copy of copies) await scan(clerk, copy.code);
  await expect(clerk.locator('li.scan-ready')).toHaveCount(2);
  await clerk.keyboard.press('Control+Enter');
  await expect.poll(() => inRegistry(clerk, copies)).toBe(0);
  for (const copy of copies) await scan(clerk, copy.code);
  await expect.poll(() => inRegistry(clerk, copies)).toBe(2);
});

test('a burst of thirty scans against a slow server loses none, and the box is never disabled', async ({ as }) => {
  const clerk = await as('linxiaotang');
  const codes = (await rowsOf(clerk, 'carriers', '?limit=60')).map((row) => row.code as string).slice(0, 30);
  await clerk.route('**/api/scan/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await clerk.goto('/desk');
  await expect(clerk).toHaveTitle(/●/);
  for (const code of codes) {
    await scan(clerk, code);
    expect(await clerk.locator('input').first().isEnabled()).toBe(true);
  }
  await expect(clerk.locator('li.scan')).toHaveCount(30);
  await expect(clerk.locator('li.scan-waiting')).toHaveCount(0);
});

test('a copy nobody approved is refused by clause, in a row that does not block the next scan', async ({ as }) => {
  const clerk = await as('linxiaotang');
  const [person] = await rowsOfPeople(clerk, '卓然');
  const rows = await rowsOf(clerk, 'carriers', '?hand=registry&limit=100');
  await clerk.goto('/desk');
  await expect(clerk).toHaveTitle(/●/);
  await scan(clerk, person?.code as string);
  const secret = rows.find((row) => String(row.mark).startsWith('机密'));
  await scan(clerk, secret?.code as string);
  await expect(clerk.locator('li.scan-refused')).toContainText(/CARRIER-021/);
  await scan(clerk, secret?.code as string);
  await expect(clerk.locator('li.scan').first()).toBeVisible();
  await expect(clerk.locator('[role="dialog"]')).toHaveCount(0);
});

/** People by name, as the find box answers. */
async function rowsOfPeople(page: Page, name: string): Promise<{ id: string; code: string }[]> {
  const answer = await page.request.get(`/api/find?q=${encodeURIComponent(name)}`);
  return ((await answer.json()) as { hits: { kind: string; id: string; code: string }[] }).hits.filter(
    (hit) => hit.kind === 'person',
  );
}
