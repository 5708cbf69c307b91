import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './kit/product.ts';

const leader = 'luwenqing';

interface Line {
  readonly id: string;
  readonly status: string;
}

test('a leader decides on all that waits for him by keys alone: agreed one after the other, one refused', async ({
  as,
}) => {
  const page = await as(leader);
  const box = async (name: string): Promise<Line[]> =>
    (await (await page.request.get(`/api/cases?box=${name}`)).json()).cases;
  const waiting = await box('todo');
  expect(waiting.length).toBeGreaterThanOrEqual(4);
  const words = page.locator('#case-opinion');
  await page.goto(`/cases/${waiting[0]?.id}`);
  await expect(words).toBeFocused();
  for (let at = 0; at < waiting.length - 1; at += 1) {
    const here = page.url();
    await page.keyboard.press('Alt+1');
    await expect(words).toHaveValue(/^同意/);
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.case-made')).toContainText('已同意');
    await expect(page).not.toHaveURL(here);
    await expect(words).toBeFocused();
  }
  await page.keyboard.press('Alt+3');
  await expect(words).toHaveValue(/不符合规定/);
  await page.keyboard.press('Escape');
  await expect(words).not.toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.case-made')).toContainText('不同意');
  expect(await box('todo')).toEqual([]);
  const decided = new Map((await box('done')).map(({ id, status }) => [id, status]));
  const ends = waiting.map(({ id }) => decided.get(id));
  expect(ends.filter((status) => status === 'refused')).toHaveLength(1);
  expect(ends.every((status) => status !== undefined && status !== 'open')).toBe(true);
});

for (const language of ['zh', 'en'] as const) {
  test(`the form of a destruction in ${language}: every item by title, no guess, axe finds nothing at any width`, async ({
    as,
  }) => {
    const page = await as('hanlicheng', language);
    const { cases } = (await (await page.request.get('/api/cases?box=todo')).json()) as { cases: Line[] };
    await page.goto(`/cases/${cases[0]?.id}`);
    const sheet = page.locator('.sheet');
    await expect(sheet.locator('.sheet-items tbody tr')).not.toHaveCount(0);
    expect(await sheet.innerText()).not.toMatch(/查看|undefined|[0-9a-f]{16}/);
    for (const width of [1366, 1180, 1024]) {
      await page.setViewportSize({ width, height: 768 });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual([]);
      expect(await page.locator('.case').evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true);
    }
    await page.keyboard.press('Control+i');
    await expect(page.locator('.case-side')).toBeVisible();
  });
}
