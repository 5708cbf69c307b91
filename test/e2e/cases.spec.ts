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

test('one more person is asked by keys alone and objects, whoever asked sees it on the sheet, and sends it to whom he may', async ({
  as,
}) => {
  const page = await as('hanlicheng');
  const { cases } = (await (await page.request.get('/api/cases?box=todo')).json()) as { cases: Line[] };
  const id = cases[0]?.id ?? '';
  await page.goto(`/cases/${id}`);
  await expect(page.locator('#case-opinion')).toBeFocused();
  await page.keyboard.press('Alt+4');
  const panel = page.getByRole('region', { name: '加签、转办' });
  await expect(panel.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(panel).toContainText('须选择人员');
  const pick = async (name: string) => {
    const box = panel.getByRole('combobox');
    await box.focus();
    await page.keyboard.type(name);
    await expect(page.locator('.ant-select-item-option-active').filter({ hasText: name })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.locator('.ant-select-dropdown:visible')).toHaveCount(0);
  };
  // Whoever signs a step anyway is not asked beside it: the refusal says so and the case stands as it was.
  await pick('陆文清');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.case-answer')).toContainText('本来就要签署');
  await pick('林晓棠');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual(
    [],
  );
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.case-made')).toContainText('已请人加签');
  const asked = await as('linxiaotang');
  await asked.goto(`/cases/${id}`);
  const advice = asked.getByRole('region', { name: '提出意见' });
  await advice.getByRole('button', { name: '有异议' }).click();
  await expect(advice).toContainText('须写明意见');
  await advice.getByRole('textbox').fill('第三件近期仍在使用');
  await advice.getByRole('button', { name: '有异议' }).click();
  await expect(advice).toHaveCount(0);
  await page.goto(`/cases/${id}`);
  await expect(page.locator('.sheet')).toContainText('第三件近期仍在使用');
  await expect(page.locator('.flow-note')).toContainText('有异议');
  await expect(page.locator('#case-opinion')).toBeFocused();
});
