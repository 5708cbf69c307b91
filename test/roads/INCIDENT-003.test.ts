import { expect, test } from 'vitest';
import { answered } from '../kit/importing.ts';
import { counting, rows, shelved } from '../kit/carriers-accounting.ts';
import { receipted, upward, upwardLetter } from '../kit/incidents.ts';
import { handedIn, paper } from '../kit/letters.ts';
import { byPost } from '../kit/outside-units.ts';
import { type World, world } from '../kit/world.ts';

const own = {
  kind: 'suspected_leak',
  regime: 'own',
  what: '文件柜未锁',
  discovered_at: '2026-03-02T00:30:00.000Z',
} as const;
const wholly = { regime: 'state', level: 'secret', reason: '柜内为机密级国家秘密' };

async function owed(w: World): Promise<[string, string, string][]> {
  return (await w.obligations('INCIDENT-003')).map((one) => [one.cause, one.status, one.due_at]);
}

test('an incident typed “own” is corrected: the reports upward are owed from its discovery, at once', async () => {
  const w = await world();
  const { id } = await w.done('reader', 'incidents.open-incident', own);
  expect(await owed(w)).toEqual([]);
  expect((await w.act('reader', 'incidents.correct-incident', { incident: id, ...wholly })).status).toBe(403);
  await w.clock('2026-03-05T01:00:00.000Z');
  await w.done('officer', 'incidents.correct-incident', { incident: id, ...wholly });
  expect((await owed(w)).map(([cause, , due]) => [cause, due]).sort()).toEqual([
    ['superior_bureau', '2026-03-03T00:30:00.000Z'],
    ['superior_dept', '2026-03-03T00:30:00.000Z'],
  ]);
  const ended = { incident: id, measures: '已收回', conclusion: '未扩散' };
  expect((await w.act('secrecy_head', 'incidents.close-incident', ended)).body.rules).toEqual(['INCIDENT-003']);
  expect((await w.alerts('INCIDENT-003')).filter((one) => one.kind === 'corrected')).toHaveLength(3);
});

test('a neighbour: closed as “own” it is still corrected, and open again', async () => {
  const w = await world();
  const { id } = await w.done('reader', 'incidents.open-incident', own);
  await w.done('secrecy_head', 'incidents.close-incident', { incident: id, measures: '换锁', conclusion: '无' });
  await w.done('officer', 'incidents.correct-incident', { incident: id, ...wholly });
  expect(await rows(w, 'incidents')).toMatchObject([{ status: 'open', level: 4 }]);
  expect(await owed(w)).toHaveLength(2);
});

test('a neighbour: a state secret becomes an internal matter only when a second person agrees', async () => {
  const w = await world();
  const leak = { ...own, regime: 'state', level: 'confidential' };
  const { id } = await w.done('reader', 'incidents.open-incident', leak);
  const milder = { incident: id, regime: 'own', level: 'internal', reason: '实为内部资料' };
  const asked = await w.act('secrecy_head', 'incidents.correct-incident', milder);
  expect(asked.status).toBe(202);
  expect((await owed(w)).map(([, status]) => status)).toEqual(['open', 'open']);
  expect((await w.act('secrecy_head', 'cases.sign', { case: asked.body.approval.id })).status).toBe(403);
  await w.sign('leader', asked.body.approval.id);
  expect((await owed(w)).map(([, status]) => status)).toEqual(['cancelled', 'cancelled']);
});

test('a neighbour: an “own” matter cannot be classified, and whoever reported it does not close it', async () => {
  const w = await world();
  const wrong = await w.act('secrecy_head', 'incidents.open-incident', { ...own, level: 'secret' });
  expect([wrong.status, wrong.body.rules]).toEqual([422, ['INCIDENT-003']]);
  const { id } = await w.done('secrecy_head', 'incidents.open-incident', own);
  const ended = { incident: id, measures: '换锁', conclusion: '无' };
  const alone = await w.act('secrecy_head', 'incidents.close-incident', ended);
  expect([alone.status, alone.body.rules]).toEqual([403, ['INCIDENT-003']]);
  await w.done('leader', 'incidents.close-incident', ended);
});

test('a false alarm ends with a reason and a second person, and not while a copy is still missing', async () => {
  const w = await world();
  const { copies } = await shelved(w, 1);
  const [copy] = copies;
  const inventory = await counting(w);
  await w.done('clerk', 'counting.start-search', { inventory });
  const dispositions = [{ carrier: copy?.id, outcome: 'missing', note: '查找无果' }];
  await w.done('clerk', 'counting.close-inventory', { inventory, dispositions });
  const [incident] = await rows(w, 'incidents');
  const dismiss = (reason?: string) =>
    w.act('secrecy_head', 'incidents.dismiss-incident', { incident: incident?.id, reason });
  expect((await dismiss('已找到')).body.findings).toMatchObject([{ rule: 'nothing-missing', clause: 'INCIDENT-003' }]);
  const found = { carrier: copy?.id, code: copy?.code, note: '在夹层找到' };
  await w.approved('clerk', 'counting.recover', found, ['secrecy_head']);
  expect((await dismiss()).status).toBe(422);
  const asked = await dismiss('件已在夹层找到');
  expect(asked.status).toBe(202);
  expect(await rows(w, 'incidents')).toMatchObject([{ status: 'open' }]);
  await w.sign('leader', asked.body.approval.id);
  expect(await rows(w, 'incidents')).toMatchObject([{ status: 'dismissed' }]);
  expect((await owed(w)).map(([, status]) => status)).toEqual(['cancelled', 'cancelled']);
});

test('an old ledger loses nothing: a loss is an incident with its clock and no line, at every level that is not public', async () => {
  const w = await world();
  const lines = [
    { state: '遗失' },
    { state: '下落不明', level: '绝密', period: '30年' },
    { state: '丢失', level: '内部', period: '' },
  ];
  expect(await answered(w, ...lines)).toEqual(lines.map(() => ['refused', ['INCIDENT-003']]));
  expect(await rows(w, 'carriers')).toEqual([]);
});

test('what was sent upward is not what was received: one receipt, a receipt of another day or for nobody closes nothing', async () => {
  const w = await world();
  const { id } = await w.done('reader', 'incidents.open-incident', { ...own, regime: 'state', level: 'secret' });
  const receipt = { incident: id, addressee: 'superior_bureau' };
  const note = { incident: id, dated: '2026-03-02' };
  const evidence_id = await handedIn(w, 'officer', note, { sender: '试验市保密局' });
  const unsent = await w.act('officer', 'incidents.record-receipt', { ...receipt, evidence_id });
  expect([unsent.status, unsent.body.rules]).toEqual([409, ['INCIDENT-003']]);
  const up = await upward(w, 'officer', id);
  for (const addressee of ['superior_bureau', 'superior_dept'])
    await w.done('officer', 'incidents.report-up', { ...up, addressee });
  const ours = await upwardLetter(w, 'officer', id, { document_no: '测保报〔2026〕2号' });
  const signedFor = (sender: string) => handedIn(w, 'officer', note, { sender });
  for (const wrong of [
    {},
    { evidence_id: await handedIn(w, 'officer', { ...note, dated: '2026-03-01' }) },
    { evidence_id: await handedIn(w, 'officer', { dated: '2026-03-02' }) },
    { evidence_id: up.evidence_id },
    { evidence_id: ours },
    { evidence_id: await signedFor('某旅行社') },
    { evidence_id: await signedFor('试验省某厅') },
  ]) {
    const refused = await w.act('officer', 'incidents.record-receipt', { ...receipt, ...wrong });
    expect([refused.status, refused.body.rules]).toEqual([422, ['INCIDENT-003']]);
  }
  await w.done('officer', 'incidents.record-receipt', { ...receipt, evidence_id });
  for (const same of [evidence_id, await signedFor('试验市保密局')]) {
    const twice = { incident: id, addressee: 'superior_dept', evidence_id: same };
    expect((await w.act('officer', 'incidents.record-receipt', twice)).body.rules).toEqual(['INCIDENT-003']);
  }
  const ended = { incident: id, measures: '已收回', conclusion: '未扩散' };
  const half = await w.act('secrecy_head', 'incidents.close-incident', ended);
  expect([half.status, half.body.rules]).toEqual([409, ['INCIDENT-003']]);
  await receipted(w, 'officer', id, 'superior_dept', '2026-03-02');
  await w.done('secrecy_head', 'incidents.close-incident', ended);
});

test('a report on a secret goes up by the channels and in the hands of every secret, and rests on the letter that went', async () => {
  const w = await world();
  const { id } = await w.done('reader', 'incidents.open-incident', { ...own, regime: 'state', level: 'secret' });
  const up = { ...(await upward(w, 'officer', id)), addressee: 'superior_bureau' };
  const { channel: _, service: __, receipt_no: ___, ...bare } = up;
  for (const [way, status, clause] of [
    [{}, 422, 'CARRIER-002'],
    [{ channel: 'express', service: '顺丰速运', receipt_no: '1' }, 403, 'CARRIER-045'],
    [{ courier: 'printer' }, 403, 'CARRIER-045'],
    [{ ...byPost, evidence_id: undefined }, 422, 'INCIDENT-003'],
    [{ ...byPost, evidence_id: await upwardLetter(w, 'officer', id, { dated: '2026-02-27' }) }, 422, 'INCIDENT-003'],
  ] as const) {
    const refused = await w.act('officer', 'incidents.report-up', { ...bare, ...way });
    expect([way, refused.status]).toEqual([way, status]);
    expect(refused.body.rules).toContain(clause);
  }
  expect((await owed(w)).map(([, status]) => status)).toEqual(['open', 'open']);
  await w.done('officer', 'incidents.report-up', up);
});

test('a neighbour: a report on an internal matter may go by the ordinary post', async () => {
  const w = await world();
  const { id } = await w.done('reader', 'incidents.open-incident', own);
  const ordinary = { channel: 'ordinary_post', service: '邮局', receipt_no: null };
  const up = { ...(await upward(w, 'officer', id)), ...ordinary, addressee: 'superior_dept' };
  expect((await w.act('officer', 'incidents.report-up', up)).status).toBe(201);
});

test('a receipt of one incident is none of another: not as it lies here, nor handed in once more under its number', async () => {
  const w = await world();
  const secret = { ...own, regime: 'state', level: 'secret' } as const;
  const [one, other] = [
    await w.done('reader', 'incidents.open-incident', secret),
    await w.done('reader', 'incidents.open-incident', secret),
  ];
  for (const { id } of [one, other])
    await w.done('officer', 'incidents.report-up', {
      ...(await upward(w, 'officer', id)),
      addressee: 'superior_bureau',
    });
  const receiptOf = { document_no: '保收〔2026〕1号', dated: '2026-03-02', sender: '试验市保密局' };
  const evidence_id = await handedIn(w, 'officer', { ...receiptOf, incident: one.id });
  await w.done('officer', 'incidents.record-receipt', { incident: one.id, addressee: 'superior_bureau', evidence_id });
  for (const again of [
    evidence_id,
    await handedIn(w, 'officer', receiptOf),
    await handedIn(w, 'officer', { ...receiptOf, incident: other.id }),
    await handedIn(w, 'officer', { ...receiptOf, document_no: '保收[2026] 1号', incident: other.id }),
    await handedIn(w, 'officer', { ...receiptOf, incident: other.id }, { sender: ' 试验市保密局 ' }),
  ]) {
    const receipt = { incident: other.id, addressee: 'superior_bureau', evidence_id: again };
    const refused = await w.act('officer', 'incidents.record-receipt', receipt);
    expect([refused.status, refused.body.rules]).toEqual([422, ['INCIDENT-003']]);
  }
  await receipted(w, 'officer', other.id, 'superior_bureau', '2026-03-02');
});

test('the letter of one incident is no report of another', async () => {
  const w = await world();
  const { id } = await w.done('reader', 'incidents.open-incident', own);
  const { id: other } = await w.done('reader', 'incidents.open-incident', own);
  const up = { ...(await upward(w, 'officer', id)), addressee: 'superior_bureau' };
  const refused = await w.act('officer', 'incidents.report-up', { ...up, incident: other });
  expect([refused.status, refused.body.rules]).toEqual([422, ['INCIDENT-003']]);
});

test('no time of sending is typed: entered after the last hour the report is late, until another’s receipt shows it went before that day', async () => {
  const w = await world();
  const { id } = await w.done('reader', 'incidents.open-incident', { ...own, regime: 'state', level: 'secret' });
  await w.at('2026-03-04T01:00:00.000Z');
  const up = await upward(w, 'officer', id);
  const typed = { ...up, addressee: 'superior_bureau', sent_at: own.discovered_at };
  expect((await w.act('officer', 'incidents.report-up', typed)).status).toBe(422);
  for (const addressee of ['superior_bureau', 'superior_dept'])
    expect((await w.done('officer', 'incidents.report-up', { ...up, addressee })).late).toBe(true);
  const reports = async () =>
    (await rows(w, 'incident-reports')).map(({ addressee, late }) => [addressee, late]).sort();
  await receipted(w, 'officer', id, 'superior_bureau', '2026-03-02');
  await receipted(w, 'secrecy_head', id, 'superior_dept', '2026-03-03');
  expect(await reports()).toEqual([
    ['superior_bureau', true],
    ['superior_dept', true],
  ]);
  const { id: next } = await w.done('reader', 'incidents.open-incident', { ...own, regime: 'state', level: 'secret' });
  const other = { ...(await upward(w, 'officer', next)), addressee: 'superior_bureau' };
  await w.done('officer', 'incidents.report-up', other);
  await receipted(w, 'secrecy_head', next, 'superior_bureau', '2026-03-02');
  expect((await rows(w, 'incident-reports')).filter(({ late }) => !late)).toHaveLength(1);
});

test('who agreed that an internal matter was a false alarm has not agreed to it of the state secret it turned out to be', async () => {
  const w = await world();
  const { id } = await w.done('reader', 'incidents.open-incident', own);
  const asked = await w.act('secrecy_head', 'incidents.dismiss-incident', { incident: id, reason: '误报，没有泄密' });
  await w.done('officer', 'incidents.correct-incident', { incident: id, ...wholly });
  const stale = await w.act('leader', 'cases.sign', { case: asked.body.approval.id, opinion: '同意' });
  expect([stale.status, stale.body.rules]).toEqual([409, ['INCIDENT-003']]);
  expect(await rows(w, 'incidents')).toMatchObject([{ status: 'open' }]);
  expect((await owed(w)).map(([, status]) => status)).toEqual(['open', 'open']);
});

test('another body’s paper is no report of ours', async () => {
  const w = await world();
  const { id } = await w.done('reader', 'incidents.open-incident', { ...own, regime: 'state', level: 'secret' });
  const evidence_id = await upwardLetter(w, 'officer', id, { sender: '顺丰速运' });
  const up = { ...(await upward(w, 'officer', id)), addressee: 'superior_bureau' };
  const refused = await w.act('officer', 'incidents.report-up', { ...up, evidence_id });
  expect([refused.status, refused.body.rules, refused.body.findings[0].rule]).toEqual([
    422,
    ['INCIDENT-003'],
    'own-letter',
  ]);
});

test('a file on an incident whose level nobody could tell is not kept: its text may be the gravest', async () => {
  const w = await world();
  const { id } = await w.done('reader', 'incidents.open-incident', { ...own, regime: 'state' });
  const file = { name: '回执.pdf', upload: 'u', sha256: 'a'.repeat(64) };
  const refused = await w.act('officer', 'evidence.submit', { ...paper, incident: id, dated: '2026-03-02', file });
  expect([refused.status, refused.body.rules]).toEqual([403, expect.arrayContaining(['SYSTEM-020'])]);
});

test('an incident is reported as no less than its own words say: of a state secret, of that level; untold, the gravest', async () => {
  const w = await world();
  const open = (more: object) => w.act('reader', 'incidents.open-incident', { ...own, ...more });
  for (const less of [
    { what: '国家秘密文件一份遗失' },
    { what: '机密文件一份遗失' },
    { regime: 'company', what: '机密级国家秘密被传到互联网' },
    { regime: 'state', level: 'internal', what: '绝密文件一份遗失' },
  ]) {
    const refused = await open(less);
    expect([refused.status, refused.body.rules, refused.body.findings[0].rule]).toEqual([
      422,
      ['INCIDENT-003'],
      'as-said',
    ]);
  }
  expect(await owed(w)).toEqual([]);
  expect((await open({ what: '非涉密文件一份遗失' })).status).toBe(201);
  expect((await open({ regime: 'state', what: '国家秘密文件一份遗失' })).status).toBe(201);
  expect(await owed(w)).toHaveLength(2);
});
