import { expect, test } from 'vitest';
import { answered, registered } from '../kit/importing.ts';
import { first, handOf, paper } from '../kit/carriers-hands.ts';
import { packed } from '../kit/carriers-making.ts';
import { designation, handedIn } from '../kit/letters.ts';
import { byPost } from '../kit/outside-units.ts';
import { type World, world } from '../kit/world.ts';

const firm = { recipient: '某科技公司', received_by: '某人', signed: true } as const;

/** Calls a document in and ticks off these copies. */
async function collected(w: World, document: string, copies: readonly string[]): Promise<string> {
  const { id } = await w.done('clerk', 'recall.call-in', { document, due: '2026-03-06' });
  for (const carrier of copies) await w.done('clerk', 'recall.scan-return', { list: id, carrier });
  return id;
}

test('G5 recall, scan-return, hand-back to an unlisted firm is refused', async () => {
  const w = await world();
  for (const patch of [{ level: 'secret' }, { level: 'confidential' }, { kind: 'cipher_telegram' }]) {
    const { document, copies } = await paper(w, patch);
    const list = await collected(w, document, copies);
    const refused = await w.act('clerk', 'recall.hand-back', { list, ...firm, ...byPost });
    expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-009']]);
    expect(refused.body.findings[0].facts.carriers.sort()).toEqual([...copies].sort());
    expect(await handOf(w, first(copies))).toMatchObject({ hand: 'registry' });
    const back = { list, ...firm, recipient: '试验省某厅', ...byPost };
    expect(await w.done('clerk', 'recall.hand-back', back)).toMatchObject({ returned: 2, left: 0 });
  }
});

test('G5 neighbour: the quarter’s list is no way out either', async () => {
  const w = await world();
  const { copies } = await paper(w);
  await w.at('2026-04-01T01:00:00.000Z');
  const { rows } = (await w.get('officer', '/api/registers/return-lists')).body;
  const list = rows[0].id;
  for (const carrier of copies) await w.done('clerk', 'recall.scan-return', { list, carrier });
  const refused = await w.act('clerk', 'recall.hand-back', { list, ...firm, ...byPost });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-009']]);
  // A service of the post is on the list as a service, and takes no papers for itself.
  const post = await w.act('clerk', 'recall.hand-back', { list, ...firm, recipient: '机要通信', ...byPost });
  expect(post.body.rules).toEqual(['CARRIER-009']);
});

test('G5 neighbour: a firm does not get onto the list by the registry’s own hand, and a bureau taken off is off', async () => {
  const w = await world();
  const wanted = { name: '试验市机要局', serves: 'superior_bureau', evidence_id: await designation(w) };
  expect((await w.act('clerk', 'organization.list-outside-unit', wanted)).body.rule).toBe('CARRIER-058');
  const asked = await w.act('officer', 'organization.list-outside-unit', wanted);
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
  const { document, copies } = await paper(w, { issuer: '试验省另一厅' });
  const list = await collected(w, document, copies);
  const bureau = { name: '试验市保密局', serves: 'superior_bureau' };
  await w.done('officer', 'organization.list-outside-unit', { ...bureau, listed: false });
  const back = { list, ...firm, ...byPost };
  const refused = await w.act('clerk', 'recall.hand-back', { ...back, recipient: bureau.name });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-009']]);
  await w.sign('leader', asked.body.approval.id);
  await w.done('clerk', 'recall.hand-back', { ...back, recipient: wanted.name });
});

test('G5 neighbour: nor is it listed to take papers back, by whatever letter and with whoever’s consent', async () => {
  const w = await world();
  const asked = async (more: object) =>
    w.act('officer', 'organization.list-outside-unit', { name: '试验市机要局', serves: 'superior_bureau', ...more });
  const named = await asked({ name: firm.recipient, evidence_id: await designation(w) });
  expect([named.status, named.body.rules]).toEqual([403, ['CARRIER-058']]);
  for (const evidence_id of [
    undefined,
    await designation(w, { sender: '试验市机要局' }),
    await designation(w, { sender: '测试市某局（章）' }),
  ]) {
    const refused = await asked({ evidence_id });
    expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-058']]);
  }
  // Nor does a shop that calls itself after secrecy, on the letter of another.
  for (const [name, sender] of [
    ['某保密文印社', '试验市保密局'],
    ['某公司保密办', '试验市保密局'],
    ['试验市机要局', '某废品收购站（办）'],
    ['试验市机要局', '某文印部'],
    ['试验市机要局', '某打印店'],
  ] as const) {
    const shop = await asked({ name, evidence_id: await designation(w, { sender }) });
    expect([shop.status, shop.body.rules]).toEqual([403, ['CARRIER-058']]);
  }
  const own = await w.act('officer', 'organization.list-outside-unit', {
    name: '试验市机要局',
    serves: 'superior_bureau',
    evidence_id: await handedIn(w, 'officer', {}),
  });
  expect([own.status, own.body.rules]).toEqual([403, ['CARRIER-058']]);
});

test('G5 kept copies of an own document are called in and stay in the house', async () => {
  const w = await world();
  const { document } = await packed(w, { kept: 2, recipients: [{ unit: '试验市甲局', copies: 1 }] });
  const { rows } = (await w.get('clerk', `/api/registers/carriers?document_id=${document}`)).body;
  const { id: list } = await w.done('clerk', 'recall.call-in', { document, due: '2026-03-06' });
  const carrier = rows[0].id as string;
  const one = await w.done('clerk', 'recall.scan-return', { list, carrier });
  expect(one).toMatchObject({ status: 'returned', left: 2 });
  const refused = await w.act('clerk', 'recall.hand-back', { list, carriers: [carrier], ...firm, ...byPost });
  expect(refused.status).toBe(403);
  expect(refused.body.rules).toEqual(expect.arrayContaining(['CARRIER-009', 'CARRIER-037', 'CARRIER-042']));
  expect(await handOf(w, carrier)).toMatchObject({ hand: 'registry' });
  for (const row of rows.slice(1)) await w.done('clerk', 'recall.scan-return', { list, carrier: row.id });
  const lists = (await w.get('officer', '/api/registers/return-lists')).body.rows;
  expect(lists).toMatchObject([{ id: list, status: 'closed', left: 0 }]);
  expect((await w.obligations('CARRIER-058')).map((owed) => owed.status)).toEqual(['met', 'met', 'met']);
});

test('an old ledger sends nothing: to whom, by what channel and in whose hands it went is not told by a line', async () => {
  const w = await world();
  const lines = [
    { state: '已发出' },
    { state: '已清退' },
    { state: '外发', level: '秘密', period: '10年' },
    { state: '在途' },
  ];
  expect(await answered(w, ...lines)).toEqual(lines.map(() => ['refused', ['CARRIER-009']]));
});

test('neighbour: who holds a copy by an old ledger without standing in its scope gets neither copy nor scope', async () => {
  const w = await world();
  const lines = [
    { holder: '阅文人乙', state: '借出', scope: '一处' },
    { holder: '阅文人乙', state: '在用', scope: '承办人' },
    { holder: '阅文人', state: '借出', scope: '一处' },
  ];
  expect((await answered(w, ...lines)).map(([verdict, clauses]) => [verdict, clauses])).toEqual([
    ['refused', ['CARRIER-009']],
    ['refused', ['CARRIER-009']],
    ['taken', []],
  ]);
});

test('neighbour: nor does a line that brings one more copy of a paper the register has', async () => {
  const w = await world();
  const of = { number: '云发〔2025〕9号', title: '关于某项工作的通知' };
  const { [of.title]: document } = await registered(w, { ...of, scope: '一处' });
  const more = { ...of, copy_no: '000002', holder: '阅文人乙', state: '借出' };
  expect(await answered(w, more)).toEqual([['refused', ['CARRIER-009']]]);
  expect((await w.get('reader2', `/api/registers/documents/${document}`)).status).toBe(404);
});
