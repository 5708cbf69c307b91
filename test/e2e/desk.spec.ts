import AxeBuilder from '@axe-core/playwright';
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

/** Copies of confidential papers the borrower may have, each with the leader's approval; `sisters`: of papers with another copy at hand. */
async function approvedCopies(
  borrower: Page,
  leader: Page,
  clerk: Page,
  wanted: number,
  sisters = false,
): Promise<{ id: string; code: string; sister: string | undefined }[]> {
  const rows = await rowsOf(clerk, 'carriers', '?hand=registry&limit=200');
  const copies: { id: string; code: string; sister: string | undefined }[] = [];
  const asked = new Set<string>();
  for (const row of rows) {
    if (copies.length === wanted) break;
    const { body: card } = await cardOf(clerk, row.code as string);
    if (card.level !== 3 || asked.has(card.document_id)) continue;
    asked.add(card.document_id);
    const sister = rows.find((one) => one.title === row.title && one.id !== row.id)?.code;
    if (sisters && !sister) continue;
    const request = await act(borrower, 'hands.borrow', { document: card.document_id, purpose: '起草材料' });
    if (request.status !== 202) continue;
    const { approval } = request.body as { approval: { id: string } };
    const signed = await act(leader, 'cases.sign', { case: approval.id });
    if (signed.status === 200) copies.push({ id: row.id as string, code: row.code as string, sister });
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

test('a borrower proves by his own PIN at the desk that it is he; a wrong one lends nothing', async ({ as }) => {
  const clerk = await as('linxiaotang');
  const borrower = await as('zhuoran');
  await borrower.goto('/password');
  await borrower.getByLabel('新的 PIN').fill('739204');
  await borrower.getByRole('button', { name: '设置', exact: true }).click();
  await expect(borrower.getByText(/设置于/)).toBeVisible();
  const copies = await approvedCopies(borrower, await as('luwenqing'), clerk, 1);
  const [person] = await rowsOfPeople(clerk, '卓然');
  await clerk.goto('/desk');
  await expect(clerk).toHaveTitle(/●/);
  await scan(clerk, person?.code as string);
  await scan(clerk, copies[0]?.code as string);
  await clerk.getByRole('radio', { name: '本人口令' }).press('Enter');
  const box = clerk.getByLabel('请借阅人输入 PIN');
  await box.fill('111222');
  await box.press('Enter');
  await expect(clerk.getByText('PIN 不对。')).toBeVisible();
  expect(await inRegistry(clerk, copies)).toBe(1);
  await box.fill('739204');
  await box.press('Enter');
  await expect.poll(() => inRegistry(clerk, copies)).toBe(0);
  const loans = await rowsOf(clerk, 'loans', '?limit=100');
  expect(loans.find((row) => row.status === 'open' && row.signed_by === 'pin')).toMatchObject({ borrower: '卓然' });
  await scan(clerk, copies[0]?.code as string);
  await expect.poll(() => inRegistry(clerk, copies)).toBe(1);
});

test('a burst of thirty scans against a slow server loses none, and the box is never disabled', async ({ as }) => {
  const clerk = await as('linxiaotang');
  // Of what is in the registry: a scan of a copy that is out would take it back from whoever has it.
  const rows = await rowsOf(clerk, 'carriers', '?hand=registry&limit=60');
  const codes = rows.map((row) => row.code as string).slice(0, 30);
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
  await expect(clerk.locator('li.scan-refused')).toContainText('不能借给卓然');
  await expect(clerk.locator('li.scan-refused')).toContainText('处理办法');
  await clerk.getByRole('button', { name: /处不符 展开/ }).press('Enter');
  await expect(clerk.locator('li.scan-refused')).toContainText(/CARRIER-021/);
  await clerk.keyboard.press('F2');
  await scan(clerk, secret?.code as string);
  await expect(clerk.locator('li.scan').first()).toBeVisible();
  await expect(clerk.locator('[role="dialog"]')).toHaveCount(0);
});

test('one approval and two copies: the row over the number approved says so before the signature', async ({ as }) => {
  const clerk = await as('linxiaotang');
  const [first] = await approvedCopies(await as('zhuoran'), await as('luwenqing'), clerk, 1, true);
  const [person] = await rowsOfPeople(clerk, '卓然');
  await clerk.goto('/desk');
  await expect(clerk).toHaveTitle(/●/);
  await scan(clerk, person?.code as string);
  await scan(clerk, first?.code as string);
  await scan(clerk, first?.sister as string);
  await expect(clerk.locator('li.scan-ready')).toHaveCount(1);
  await expect(clerk.locator('li.scan-refused')).toContainText(/CARRIER-021/);
  await clerk.keyboard.press('Control+Enter');
  await expect(clerk.locator('li.scan-look')).toContainText('待签回执');
  const { body: second } = await cardOf(clerk, first?.sister as string);
  expect(second.hand).toBe('registry');
  await scan(clerk, first?.code as string);
  await expect.poll(() => inRegistry(clerk, first ? [first] : [])).toBe(1);
});

test('top secret leaves the house only with a second badge, asked for as the next scan; no dialog, no mouse', async ({
  as,
}) => {
  const clerk = await as('linxiaotang');
  const leader = await as('luwenqing');
  const bearers = ['xiechanghe', 'chenghuaiyuan'];
  for (const person of bearers) {
    const { body } = await act(await as('yeqinghe'), 'people.designate', {
      person,
      designated: true,
      measures: ['专用密码箱'],
    });
    for (const signer of [await as('dongruoxi'), leader])
      await act(signer, 'cases.sign', { case: (body.approval as { id: string }).id });
  }
  const rows = await rowsOf(clerk, 'carriers', '?hand=registry&limit=500');
  const copy = rows.find((row) => String(row.mark).startsWith('绝密'));
  const { now } = (await (await clerk.request.get('/api/session')).json()) as { now: string };
  const at = (ms: number) => new Date(Date.parse(now) + ms).toISOString();
  const trip = {
    carriers: [copy?.id],
    bearers,
    purpose: '送审',
    destination: '某厅',
    start_at: at(0),
    end_at: at(36e5),
  };
  const { body: asked } = await act(clerk, 'hands.carry-out', trip);
  expect(asked).toHaveProperty('approval');
  for (const signer of [await as('gumingxuan'), leader])
    expect((await act(signer, 'cases.sign', { case: (asked.approval as { id: string }).id })).status).toBeLessThan(300);
  const badge = async (name: string) => (await rowsOfPeople(clerk, name))[0]?.code as string;

  await clerk.goto('/desk');
  await expect(clerk).toHaveTitle(/●/);
  await scan(clerk, await badge('谢长河'));
  await scan(clerk, copy?.code as string);
  await expect(clerk.locator('li.scan-asks')).toContainText('CARRIER-052');
  await expect(clerk.locator('.person-asks')).toContainText('同行携带人');
  for (const wrong of ['林晓棠', '谢长河', '陆文清']) await scan(clerk, await badge(wrong));
  await expect(clerk.locator('li.scan-refused')).toHaveCount(3);
  await clerk.keyboard.press('Control+Enter');
  expect((await cardOf(clerk, copy?.code as string)).body.hand).toBe('registry');
  await clerk.keyboard.press('Escape');
  await scan(clerk, await badge('程怀远'));
  await expect(clerk.locator('.person-asks')).toContainText('专管人');
  await scan(clerk, await badge('叶青禾'));
  await expect(clerk.locator('.person-asks')).toContainText('专用文件箱');
  await clerk.keyboard.press('Tab');
  await clerk.keyboard.type('7号箱');
  await clerk.keyboard.press('Enter');
  await expect(clerk.locator('li.scan-ready')).toHaveCount(1);
  await expect(clerk.locator('[role="dialog"]')).toHaveCount(0);
  await clerk.keyboard.press('Control+Enter');
  await expect.poll(async () => (await cardOf(clerk, copy?.code as string)).body.hand).toBe('person');
  const [journey] = await rowsOf(clerk, 'carry-outs', '?limit=1');
  expect(journey).toMatchObject({ case_no: '7号箱', status: 'out' });
  await scan(clerk, copy?.code as string);
  await expect.poll(async () => (await cardOf(clerk, copy?.code as string)).body.hand).toBe('registry');
});

/** People by name, as the find box answers. */
async function rowsOfPeople(page: Page, name: string): Promise<{ id: string; code: string }[]> {
  const answer = await page.request.get(`/api/find?q=${encodeURIComponent(name)}`);
  return ((await answer.json()) as { hits: { kind: string; id: string; code: string }[] }).hits.filter(
    (hit) => hit.kind === 'person',
  );
}

test('a count by keyboard alone: every key answers, the summary changes nothing, the number not counted ends it', async ({
  as,
}) => {
  const clerk = await as('linxiaotang');
  const rows = await rowsOf(clerk, 'carriers', '?hand=registry&limit=500');
  const places = await rowsOf(clerk, 'places', '?limit=50');
  // What is searched for are secrets: a cabinet of internal papers alone has nothing to search.
  const secrets = rows.filter((row) => /^(?:秘密|机密)/.test(String(row.mark)));
  const [cabinet] = places.filter((place) => secrets.filter((row) => row.holder === place.name).length > 2);
  const here = secrets.filter((row) => row.holder === cabinet?.name);
  await clerk.goto('/desk');
  await expect(clerk).toHaveTitle(/●/);
  await clerk.keyboard.press('Control+Enter');
  await expect(clerk.locator('li.scan-tick')).toContainText('没有待签字的');
  await clerk.keyboard.press('Escape');
  await expect(clerk.locator('li.scan-tick')).toContainText('离开机要台');
  await clerk.keyboard.press('F4');
  await scan(clerk, cabinet?.code as string);
  await expect(clerk.locator('.count')).toBeVisible();
  await scan(clerk, here[0]?.code as string);
  await expect(clerk.locator('li.scan-done')).toHaveCount(1);
  await clerk.keyboard.press('Control+Enter');
  await expect(clerk.locator('li.scan-tick')).toContainText('清点中不起作用');
  await clerk.keyboard.press('F4');
  await expect(clerk.locator('.summary')).toContainText('未点');
  expect(await axeOf(clerk)).toEqual([]);
  await scan(clerk, '0');
  await expect(clerk.locator('li.scan-tick')).toContainText('没有结束');
  expect((await rowsOf(clerk, 'inventories', '?limit=1'))[0]).toMatchObject({ status: 'open' });
  await clerk.keyboard.press('Escape');
  await expect(clerk.locator('.summary')).toHaveCount(0);
  await clerk.keyboard.press('Control+z');
  await expect(clerk.locator('li.scan-undone')).toHaveCount(1);
  await clerk.keyboard.press('F4');
  const unseen = /未点 (\d+)/.exec((await clerk.locator('.summary').textContent()) ?? '')?.[1];
  await scan(clerk, unseen as string);
  await expect(clerk.locator('.count')).toContainText('查找已登记');
  expect(await rowsOf(clerk, 'incidents', '?limit=5')).not.toContainEqual(
    expect.objectContaining({ what: expect.stringContaining('清点短缺') }),
  );
});

test('at tablet size words find a person, he signs on the screen, and the register says by what it is known', async ({
  as,
}) => {
  const clerk = await as('linxiaotang');
  const copies = await approvedCopies(await as('zhuoran'), await as('luwenqing'), clerk, 1);
  await clerk.setViewportSize({ width: 1280, height: 800 });
  await clerk.goto('/desk');
  await expect(clerk).toHaveTitle(/●/);
  await clerk.keyboard.insertText('卓然');
  await clerk.keyboard.press('Enter');
  await expect(clerk.locator('.find-hits button').first()).toBeFocused();
  await clerk.keyboard.press('Enter');
  await expect(clerk.locator('.person-name')).toHaveText('卓然');
  await scan(clerk, copies[0]?.code as string);
  await expect(clerk.locator('.strip')).toContainText(/取自审批单 \S+，不能改/);
  await expect(clerk.locator('.strip')).toContainText('起草材料');
  await clerk.getByRole('radio', { name: '平板手签' }).press('Enter');
  await clerk.keyboard.press('Control+Enter');
  await expect(clerk.locator('li.scan-tick')).toContainText('还没有手签');
  const pad = clerk.locator('.sign-pad canvas');
  const box = await pad.boundingBox();
  if (!box) throw new Error('no pad');
  await clerk.mouse.move(box.x + 30, box.y + 30);
  await clerk.mouse.down();
  await clerk.mouse.move(box.x + 120, box.y + 70, { steps: 6 });
  await clerk.mouse.up();
  await clerk.getByRole('button', { name: '签好了' }).click();
  await expect(clerk.getByRole('button', { name: /已存/ })).toBeVisible();
  expect(await axeOf(clerk)).toEqual([]);
  await clerk.keyboard.press('Control+Enter');
  await expect(clerk.locator('li.scan-tick')).toContainText('有效证件');
  expect(await inRegistry(clerk, copies)).toBe(1);
  await clerk.getByLabel(/看过有效证件/).check();
  await clerk.keyboard.press('Control+Enter');
  await expect.poll(() => inRegistry(clerk, copies)).toBe(0);
  const [loan] = await rowsOf(clerk, 'loans', '?limit=1');
  expect(loan).toMatchObject({ signed_by: 'tablet', grade: 'B', purpose: '起草材料', id_checked: true });
  await clerk.keyboard.press('Escape');
  await scan(clerk, copies[0]?.code as string);
  await expect.poll(() => inRegistry(clerk, copies)).toBe(1);
});

test('a code is read whatever an input method and a scanner make of it', async ({ as }) => {
  const clerk = await as('linxiaotang');
  const [row] = await rowsOf(clerk, 'carriers', '?hand=registry&limit=1');
  const code = row?.code as string;
  const wide = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
  await clerk.goto('/desk');
  await expect(clerk).toHaveTitle(/●/);
  for (const [at, typed] of [wide, `]C0${code}`].entries()) {
    await clerk.keyboard.insertText(typed);
    await clerk.keyboard.press('Enter');
    await expect(clerk.locator('li.scan-info')).toHaveCount(at + 1);
  }
  // An input method takes the key for itself (229) and puts the digit in: it stands there once.
  for (const digit of code) {
    await clerk.evaluate((key) => {
      const init = { key: 'Process', code: `Digit${key}`, keyCode: 229, bubbles: true, cancelable: true };
      document.querySelector('#scanbox')?.dispatchEvent(new KeyboardEvent('keydown', init));
    }, digit);
    await clerk.keyboard.insertText(digit);
  }
  await expect(clerk.locator('#scanbox')).toHaveValue(code);
  await clerk.keyboard.press('Enter');
  await expect(clerk.locator('li.scan-info')).toHaveCount(3);
});

test('a destroyed copy that is scanned stays pinned through a reload and another person until the office settles it', async ({
  as,
}) => {
  const clerk = await as('linxiaotang');
  const [gone] = await rowsOf(clerk, 'carriers', '?hand=destroyed&limit=1');
  const [person] = await rowsOfPeople(clerk, '卓然');
  await clerk.goto('/desk');
  await expect(clerk).toHaveTitle(/●/);
  await scan(clerk, person?.code as string);
  await scan(clerk, gone?.code as string);
  const alarm = clerk.locator('.desk-strays .scan-alarm').filter({ hasText: gone?.title as string });
  await expect(alarm).toBeVisible();
  await clerk.keyboard.press('Escape');
  await clerk.reload();
  await expect(alarm).toContainText('已销毁的件出现');
  expect(await axeOf(clerk)).toEqual([]);
  await alarm.getByRole('button', { name: '实物已扣下，待保密办来取' }).press('Enter');
  await clerk.keyboard.insertText('1号保密柜底层');
  await clerk.keyboard.press('Enter');
  await expect(alarm).toContainText('已扣下，待保密办查明');
  const head = await as('hanlicheng');
  const [stray] = await rowsOf(head, 'strays', '?status=held');
  const input = { stray: stray?.id, outcome: 'mislabelled', note: '码来自旧封套，已更换' };
  expect((await act(head, 'counting.settle-stray', input)).status).toBe(200);
  await clerk.reload();
  await expect(clerk.getByText('等待扫描')).toBeVisible();
  await expect(alarm).toHaveCount(0);
});

test('F10 closes the day with whoever takes over; the next shift sees it and signs', async ({ as }) => {
  const clerk = await as('linxiaotang');
  const next = await as('yeqinghe');
  const me = (await (await next.request.get('/api/session')).json()) as { person: { id: string; name: string } };
  const [taker] = (await rowsOfPeople(clerk, me.person.name)).filter((one) => one.id === me.person.id);
  await clerk.goto('/desk');
  await expect(clerk).toHaveTitle(/●/);
  await clerk.keyboard.press('F10');
  await expect(clerk.locator('li.scan-tick')).toContainText('接班人先扫证件');
  await scan(clerk, taker?.code as string);
  await expect(clerk.locator('.person-name')).toHaveText(me.person.name);
  await clerk.keyboard.press('F10');
  const panel = clerk.getByRole('region', { name: /日结交班/ });
  await expect(panel.getByText('结存', { exact: true })).toBeVisible();
  await panel.getByRole('textbox', { name: /差异和未了事项/ }).fill('未了事项逐件交接');
  expect(await axeOf(clerk)).toEqual([]);
  await panel.getByRole('button', { name: /稍后自行签字接班/ }).click();
  await expect(panel.getByText('日结已签字')).toBeVisible();
  await next.goto('/desk');
  const waits = next.getByRole('region', { name: /等待接班/ });
  await expect(waits).toContainText('未了事项逐件交接');
  await waits.getByRole('button', { name: '核对无误，签字接班' }).click();
  await expect(waits).toHaveCount(0);
  const [close] = await rowsOf(clerk, 'day-closes', '?limit=1');
  expect(close).toMatchObject({ status: 'taken', taken_with: 'session' });
});

async function axeOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
