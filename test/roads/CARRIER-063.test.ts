import { expect, test } from 'vitest';
import { received } from '../kit/carriers-intake.ts';
import { answered } from '../kit/importing.ts';
import { batch, designated, execute, rows, shelved } from '../kit/carriers-accounting.ts';
import { handOf } from '../kit/carriers-hands.ts';
import { lapse } from '../kit/lapse.ts';
import { type World, world } from '../kit/world.ts';

const papers = [
  ['internal documents', { regime: 'own', level: 'internal', source: 'other', period: null }],
  ['work secrets', { regime: 'own', level: 'work_secret', source: 'other', period: null }],
  ['trade secrets', { regime: 'company', level: 'confidential', source: 'other', period: { kind: 'long' } }],
] as const;

test.each(papers)('G9 %s are not destroyed by one clerk’s hand', async (_, paper) => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 2, { paper, signers: [] });
  const asked = await w.act('clerk', 'destruction.submit-destruction', { list: of.list });
  expect(asked.status).toBe(202);
  const unapproved = await execute(w, of);
  expect([unapproved.status, unapproved.body.findings.map((one: { rule: string }) => one.rule)]).toEqual([
    409,
    ['approved'],
  ]);
  expect((await w.act('clerk', 'cases.sign', { case: asked.body.approval.id, opinion: '同意' })).status).toBe(403);
  expect(await hands(w, of.carriers)).toEqual(['registry', 'registry']);
});

test('G9 a neighbour: an internal paper with an approval, and only the destroyer’s signature', async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1, { paper: papers[0][1], signers: ['secrecy_head'] });
  expect((await execute(w, of)).status).toBe(200);
  await w.done('clerk', 'destruction.sign-destruction', { list: of.list, as: 'destroyer' });
  const alone = await w.act('clerk', 'destruction.complete-destruction', { list: of.list });
  expect([alone.status, alone.body.rules]).toEqual([409, ['CARRIER-063']]);
  const both = { list: of.list, destroyer: 'clerk', supervisor: 'clerk' };
  expect((await w.act('clerk', 'destruction.complete-destruction', both)).body.rules).toEqual(['CARRIER-063']);
  expect(await hands(w, of.carriers)).toEqual(['courier']);
});

test('G9 a neighbour: a public paper laid on top does not make an internal batch public', async () => {
  const w = await world();
  await designated(w);
  const open = await shelved(w, 1, { level: 'public', regime: 'own', source: 'other', period: null });
  const of = await batch(w, 1, { paper: papers[0][1], signers: [] });
  const items = [{ carrier: open.copies[0]?.id, reason: '过时' }];
  await w.done('clerk', 'destruction.list-for-destruction', { list: of.list, items });
  expect((await w.act('clerk', 'destruction.submit-destruction', { list: of.list })).status).toBe(202);
  const carriers = [...of.carriers, open.copies[0]?.id as string];
  expect((await execute(w, { ...of, carriers })).body.rules).toEqual(['CARRIER-063']);
});

test('a neighbour: internal things are handed to somebody, at a place that is designated', async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1, { paper: papers[0][1], list: { site: null }, signers: [] });
  const nowhere = await w.act('clerk', 'destruction.submit-destruction', { list: of.list });
  expect([nowhere.status, nowhere.body.rules]).toEqual([409, ['CARRIER-063']]);
  const anywhere = await batch(w, 1, { paper: papers[0][1], list: { site: '某打包站' }, signers: [] });
  const refused = await w.act('clerk', 'destruction.submit-destruction', { list: anywhere.list });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-063']]);
  const named = await batch(w, 1, { paper: papers[0][1], signers: ['secrecy_head'] });
  expect((await execute(w, named, { received_by: null })).status).toBe(422);
});

test('whoever handed a batch over for destruction does not call it back into his own hands', async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1);
  expect((await execute(w, of)).status).toBe(200);
  const back = { list: of.list, reason: '场所停业' };
  const alone = await w.act('clerk', 'destruction.cancel-destruction', back);
  expect([alone.status, alone.body.rules]).toEqual([403, ['CARRIER-063']]);
  expect(await hands(w, of.carriers)).toEqual(['courier']);
  await w.done('clerk2', 'destruction.cancel-destruction', back);
  expect(await hands(w, of.carriers)).toEqual(['registry']);
});

test('a neighbour: the same with an internal batch; a list that was never handed over is given up by him who made it', async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1, { paper: papers[0][1], signers: ['secrecy_head'] });
  expect((await execute(w, of)).status).toBe(200);
  const alone = await w.act('clerk', 'destruction.cancel-destruction', { list: of.list, reason: '退回' });
  expect([alone.status, alone.body.rules]).toEqual([403, ['CARRIER-063']]);
  const draft = await batch(w, 1, { signers: [] });
  await w.done('clerk', 'destruction.cancel-destruction', { list: draft.list, reason: '重造' });
});

test('a neighbour: what its own name calls internal is not sold as public waste', async () => {
  const w = await world();
  const items = [{ what: '内部刊物合订本', quantity: '3公斤' }];
  const refused = await w.act('clerk', 'destruction.sell-waste', {
    buyer: '某废品站',
    checked_by: 'office_head',
    items,
  });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-063']]);
  expect(await rows(w, 'waste-sales')).toEqual([]);
});

test('a neighbour: nobody sells what he alone looked through, nor do two who never see a secret', async () => {
  const w = await world();
  const sale = { buyer: '某废品站', items: [{ what: '旧报纸', quantity: '20公斤' }] };
  for (const [who, checked_by] of [
    ['clerk', null],
    ['clerk', 'clerk'],
    ['clerk', 'nobody'],
    ['office_head', 'reader'],
  ] as const) {
    const refused = await w.act(who, 'destruction.sell-waste', { ...sale, checked_by });
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-063'], ['checked_by']]);
  }
  await w.done('office_head', 'destruction.sell-waste', { ...sale, checked_by: 'clerk' });
  expect(await rows(w, 'waste-sales')).toMatchObject([{ sold_by: '办公室主任', checked_by: '机要员甲' }]);
});

async function hands(w: World, carriers: readonly string[]): Promise<unknown[]> {
  const found = [];
  for (const id of carriers) found.push((await handOf(w, id)).hand);
  return found;
}

test('an old ledger destroys nothing: a line that says so is refused, at every level that is not public', async () => {
  const w = await world();
  const levels = [
    {},
    { level: '绝密', period: '30年' },
    { level: '内部', period: '' },
    { level: '工作秘密', period: '' },
  ];
  const lines = levels.map((line) => ({ ...line, state: '已销毁' }));
  expect(await answered(w, ...lines)).toEqual(lines.map(() => ['refused', ['CARRIER-063']]));
});

test('a neighbour: nor does a day of destruction beside “kept”, nor with no state at all', async () => {
  const w = await world();
  const lines = ['在库', '', '待销毁'].map((state) => ({ state, destroyed: '2025-06-01' }));
  expect(await answered(w, ...lines)).toEqual(lines.map(() => ['refused', ['CARRIER-063']]));
});

test('a neighbour: nor in the ledger of a company; public paper needs no list', async () => {
  const w = await world({ secretInvolved: false });
  const lines = [
    { state: '碎毁', period: '长期', issuer: '试验集团公司' },
    { state: '已销毁', level: '无密', period: '' },
  ];
  const [secret, open] = await answered(w, ...lines);
  expect(secret).toEqual(['refused', ['CARRIER-063']]);
  expect(open?.[0]).toBe('noted');
});

test('nor by a name that is spaced out, nor a paper that is called by its title', async () => {
  const w = await world();
  const sale = { buyer: '某废品站', checked_by: 'office_head' };
  await shelved(w, 1, { ...papers[0][1], title: '关于食堂改造的通知' });
  for (const what of ['机 密文件', '内　部刊物', '涉密光盘', '密件一捆', '关于食堂改造的通知']) {
    const refused = await w.act('clerk', 'destruction.sell-waste', { ...sale, items: [{ what }] });
    expect([what, refused.status, refused.body.rules]).toEqual([what, 403, ['CARRIER-063']]);
  }
  await w.done('clerk', 'destruction.sell-waste', { ...sale, items: [{ what: '旧报纸' }] });
});

test('a medium on the register is not sold as waste under a plain name, nor with its number', async () => {
  const w = await world();
  const usb = {
    no: 'U-001',
    kind: 'electromagnetic_medium',
    serial: 'SN-77',
    regime: 'state',
    level: 'secret',
    keeper: 'clerk',
  };
  await w.done('officer', 'devices.register-medium', usb);
  const sell = (item: object) =>
    w.act('clerk', 'destruction.sell-waste', { buyer: '某废品站', checked_by: 'officer', items: [item] });
  for (const what of ['旧硬盘', '旧 U 盘', '报废电脑一台', '光盘（一批）']) {
    const refused = await sell({ what });
    expect([what, refused.status, refused.body.rules]).toEqual([what, 422, ['CARRIER-063']]);
  }
  for (const item of [
    { what: '旧硬盘', serial: 'sn77' },
    { what: '废铁', serial: 'Ｕ－００１' },
    { what: '旧铁件 SN-77' },
  ]) {
    const refused = await sell(item);
    expect([item, refused.status, refused.body.rules]).toEqual([item, 403, ['CARRIER-063']]);
  }
  expect((await sell({ what: '旧硬盘', serial: '无' })).status).toBe(422);
  expect(await rows(w, 'waste-sales')).toEqual([]);
  expect((await sell({ what: '旧打印机', serial: 'PX-9' })).status).toBe(201);
});

test('a neighbour: nor beside the number of a paper, which is not the number of a medium', async () => {
  const w = await world();
  const open = await shelved(w, 1, { level: 'public', regime: 'own', source: 'other', period: null });
  const items = [{ what: '旧硬盘', carrier: open.copies[0]?.id }];
  const refused = await w.act('clerk', 'destruction.sell-waste', { buyer: '某废品站', checked_by: 'officer', items });
  expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-063']]);
});

test('a neighbour: nor does anybody at all sell waste: it goes through the registry or the office', async () => {
  const w = await world();
  const sale = { buyer: '某废品站', checked_by: 'clerk', items: [{ what: '旧报纸' }] };
  for (const who of ['reader', 'drafter', 'sysadmin']) {
    const refused = await w.act(who, 'destruction.sell-waste', sale);
    expect([who, refused.status, refused.body.rules]).toEqual([who, 403, ['CARRIER-063']]);
  }
  expect(await rows(w, 'waste-sales')).toEqual([]);
});

test('a neighbour: nor by its title or number among other words, nor in traditional characters', async () => {
  const w = await world();
  await shelved(w, 1, { ...papers[0][1], title: '关于食堂改造的通知', doc_no: '试厅发〔2026〕77号' });
  const sell = (what: string) =>
    w.act('clerk', 'destruction.sell-waste', { buyer: '某废品站', checked_by: 'office_head', items: [{ what }] });
  for (const what of [
    '《关于食堂改造的通知》两份',
    '关于食堂改造的 通知（旧）',
    '试厅发[2026]77号',
    '機密文件',
    '內部刊物',
    '内参合订本',
  ]) {
    const refused = await sell(what);
    expect([what, refused.status, refused.body.rules]).toEqual([what, 403, ['CARRIER-063']]);
  }
  expect((await sell('旧通知栏')).status).toBe(201);
});

test('a secret paper is not sold under its title by a clerk whose pledge has lapsed, nor newspapers either', async () => {
  const w = await world();
  await shelved(w, 1, { level: 'secret', title: '某重要方案' });
  await lapse(w, 'clerk');
  for (const what of ['某重要方案', '旧报纸']) {
    const sale = { buyer: '某废品站', checked_by: 'office_head', items: [{ what }] };
    const refused = await w.act('clerk', 'destruction.sell-waste', sale);
    expect([what, refused.status, refused.body.rules]).toEqual([what, 409, ['PEOPLE-005']]);
  }
  expect(await rows(w, 'waste-sales')).toEqual([]);
});

test('a neighbour: nor by a head of office who was never trained; another clerk finds what it is', async () => {
  const w = await world({ lacking: { office_head: 'training' } });
  await shelved(w, 1, { level: 'secret', title: '某重要方案' });
  const sale = { buyer: '某废品站', items: [{ what: '某重要方案' }] };
  const refused = await w.act('office_head', 'destruction.sell-waste', { ...sale, checked_by: 'clerk' });
  expect([refused.status, refused.body.rules]).toEqual([409, ['PEOPLE-006']]);
  const found = await w.act('clerk', 'destruction.sell-waste', { ...sale, checked_by: 'officer' });
  expect([found.status, found.body.rules]).toEqual([403, ['CARRIER-063']]);
});

test('a seller whose scope hides a paper or a medium does not sell it by name or number, and is told no more than of a marked name', async () => {
  const w = await world();
  const hidden = { level: 'secret', scope: ['p:reader'], title: '某重要方案', doc_no: '试厅密〔2026〕9号' } as const;
  const { copies } = await shelved(w, 1, hidden);
  const usb = { no: 'U-001', kind: 'electromagnetic_medium', serial: 'SN-77', regime: 'state', level: 'secret' };
  await w.done('officer', 'devices.register-medium', { ...usb, keeper: 'reader' });
  const sell = (what: string, item: object = {}) =>
    w.act('office_head', 'destruction.sell-waste', {
      buyer: '某废品站',
      checked_by: 'clerk',
      items: [{ what, ...item }],
    });
  const told = async (what: string, item?: object) => {
    const { status, body } = await sell(what, item);
    return JSON.stringify([status, body.findings]).replaceAll(what, '…');
  };
  const { rows: seen } = (await w.get('office_head', '/api/registers/documents')).body;
  expect(seen).toEqual([]);
  const marked = await told('内部刊物');
  expect(marked).toContain('no-marked-name');
  for (const what of [
    hidden.title,
    '《某重要方案》（旧）',
    '试厅密[2026]9号 两份',
    String(copies[0]?.code),
    '旧铁件 sn77',
  ])
    expect([what, await told(what)]).toEqual([what, marked]);
  expect(await told('废铁', { serial: 'Ｕ－００１' })).toBe(marked);
  expect((await sell('旧报纸')).status).toBe(201);
});

test('nor is it named in the field beside, by its register number, or with signs nobody sees', async () => {
  const w = await world();
  const { register_no } = await received(w, { ...papers[0][1], title: '关于食堂改造的通知' });
  for (const item of [
    { what: '废纸', quantity: '内部刊物3公斤' },
    { what: '废纸', quantity: '关于食堂改造的通知5份' },
    { what: '废纸', serial: '秘密文件' },
    { what: '普通商密资料' },
    { what: '带密级的旧文件' },
    { what: `${register_no}一件` },
    { what: '关于食堂改造的通\u200b知' },
  ]) {
    const sale = { buyer: '某废品站', checked_by: 'office_head', items: [item] };
    const refused = await w.act('clerk', 'destruction.sell-waste', sale);
    expect([item, refused.status, refused.body.rules]).toEqual([item, 403, ['CARRIER-063']]);
  }
  const disks = { buyer: '某废品站', checked_by: 'office_head', items: [{ what: '废铁', quantity: '硬盘3个' }] };
  expect((await w.act('clerk', 'destruction.sell-waste', disks)).body.rules).toEqual(['CARRIER-063']);
  expect(await rows(w, 'waste-sales')).toEqual([]);
});
