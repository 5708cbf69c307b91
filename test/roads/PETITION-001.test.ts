import { expect, test } from 'vitest';
import { update } from '#kernel/effect.ts';
import { department } from '#modules/organization/tables.ts';
import { person } from '#modules/people/tables.ts';
import { ran } from '../kit/duties.ts';
import { given } from '../kit/effects.ts';
import { everything } from '../kit/everything.ts';
import { type World, world } from '../kit/world.ts';

async function assigned(w: World): Promise<string> {
  const against = { subject: '反映某事', persons: ['general'], departments: [] };
  const { id } = await w.done('petition_clerk', 'petitions.receive-petition', against);
  await w.done('petition_clerk', 'petitions.assign', { petition: id, handler: 'hr' });
  return id;
}

test('the handler of a petition reads it; nobody else of his kind does, real and absent alike', async () => {
  const w = await world();
  const id = await assigned(w);
  expect((await w.get('hr', `/api/registers/petitions/${id}`)).body.row).toMatchObject({ id, handler: '人事' });
  for (const who of ['legal', 'principal', 'general', 'sysadmin']) {
    const real = await w.get(who, `/api/registers/petitions/${id}`);
    const absent = await w.get(who, '/api/registers/petitions/none');
    expect(real.status).toBe(403);
    expect({ ...real.body, reference: '' }).toEqual({ ...absent.body, reference: '' });
  }
});

test('a neighbour: once it is another’s, the former handler reads it no more', async () => {
  const w = await world();
  const id = await assigned(w);
  await w.done('petition_clerk', 'petitions.assign', { petition: id, handler: 'legal' });
  expect((await w.get('hr', `/api/registers/petitions/${id}`)).status).toBe(403);
  expect((await w.get('legal', `/api/registers/petitions/${id}`)).status).toBe(200);
});

test('a neighbour: the register as a whole stays closed to a handler, as list and as workbook', async () => {
  const w = await world();
  await assigned(w);
  for (const url of ['/api/registers/petitions', '/api/registers/petitions.xlsx'])
    expect((await w.get('hr', url)).status).toBe(403);
});

test('a neighbour: nor does a case, an alert or a search tell the accused, while it is handled and after it is another’s', async () => {
  const w = await world();
  const asked = { words: ['反映某事', '反映'], id: 'none' };
  const before = await everything(w, 'general', asked);
  const id = await assigned(w);
  await w.done('petition_clerk', 'petitions.assign', { petition: id, handler: 'legal' });
  await w.at('2026-03-20T01:00:00.000Z');
  await w.clock('2026-03-02T01:00:00.000Z');
  const after = await everything(w, 'general', asked);
  expect(after.includes('反映某事"')).toBe(before.includes('反映某事"'));
  expect(after).not.toContain(id);
});

const against = (w: World, who: string, persons: string[], departments: string[] = []) =>
  w.act(who, 'petitions.receive-petition', { subject: '反映某事', persons, departments });
const rule = (answer: { body: { findings: { rule: string }[] } }) => answer.body.findings.map((one) => one.rule);

test('the accused are chosen from the list: a name typed would hide the petition from nobody', async () => {
  const w = await world();
  for (const [persons, departments] of [
    [['一般涉密人员'], []],
    [[], ['二处']],
  ] as const) {
    const refused = await against(w, 'petition_clerk', [...persons], [...departments]);
    expect([refused.status, rule(refused), refused.body.rules]).toEqual([422, ['accused-known'], ['PETITION-001']]);
  }
});

test('nobody registers what is said against himself or his own department', async () => {
  const w = await world();
  for (const [persons, departments] of [
    [['petition_clerk'], []],
    [['general'], ['office']],
  ] as const) {
    const refused = await against(w, 'petition_clerk', [...persons], [...departments]);
    expect([refused.status, rule(refused)]).toEqual([403, ['not-about-oneself']]);
  }
});

test('a neighbour: it is not forwarded to the department the accused heads', async () => {
  const w = await world();
  const { id: petition } = (await against(w, 'petition_clerk', ['head2'])).body;
  const forward = (department: string) => w.act('petition_clerk', 'petitions.forward', { petition, department });
  const refused = await forward('d2');
  expect([refused.status, refused.body.rules]).toEqual([403, ['PETITION-001']]);
  expect((await forward('nowhere')).status).toBe(404);
  expect((await forward('d1')).status).toBe(200);
});

test.each([
  ['the handler', 'hr', 'general'],
  ['the accused', 'general', 'hr'],
])('a tie that %s declares later closes the petition to its handler', async (_, who, related) => {
  const w = await world();
  const id = await assigned(w);
  const asked = () => w.get('hr', `/api/registers/petitions/${id}`);
  expect((await asked()).status).toBe(200);
  await w.done(who, 'people.record-tie', { related, kind: 'kin' });
  expect([(await asked()).status, (await asked()).body.rules]).toEqual([403, ['PETITION-001', 'PETITION-002']]);
});

async function owed(w: World, who = 'petition_clerk'): Promise<(string | null)[][]> {
  const { obligations } = (await w.get(who, '/api/obligations?rule=PETITION-001')).body;
  return obligations.map((one: Record<string, string | null>) => [one.owner_role, one.cause, one.status]);
}

test('a tie the accused declares is told to those who appoint handlers, and ends when another handles it', async () => {
  const w = await world();
  const petition = await assigned(w);
  await w.done('general', 'people.record-tie', { related: 'hr', kind: 'kin' });
  await w.at('2026-03-02T02:00:00.000Z');
  expect(await owed(w)).toEqual([['petition_clerk', 'handler:hr', 'open']]);
  await ran(w, 'petitions.tied-handlers');
  const day = (await w.get('petition_clerk', '/api/my-day')).body;
  expect(day.tasks).toMatchObject([
    { act: 'petitions.assign', parts: [{ clause: 'PETITION-001', object: { table: 'petition', id: petition } }] },
  ]);
  await w.at('2026-03-03T02:00:00.000Z');
  expect(await owed(w)).toEqual([['petition_clerk', 'handler:hr', 'overdue']]);
  const again = await w.act('petition_clerk', 'petitions.assign', { petition, handler: 'hr' });
  expect([again.status, again.body.rules]).toEqual([403, ['PETITION-001']]);
  await w.done('petition_clerk', 'petitions.assign', { petition, handler: 'legal' });
  expect((await owed(w)).map(([, , status]) => status)).toEqual(['met']);
});

test('a neighbour: the accused hears nothing of it, though he holds an office the clock goes up to', async () => {
  const w = await world();
  const of = { subject: '反映某事', persons: ['leader'], departments: [] };
  const asked = { words: ['反映某事'], id: 'none' };
  const { id: petition } = await w.done('petition_clerk', 'petitions.receive-petition', of);
  await w.done('petition_clerk', 'petitions.assign', { petition, handler: 'hr' });
  await w.done('leader', 'people.record-tie', { related: 'hr', kind: 'kin' });
  await w.at('2026-03-02T02:00:00.000Z');
  await w.at('2026-03-09T02:00:00.000Z');
  await w.clock('2026-03-02T01:00:00.000Z');
  expect(await owed(w)).toEqual([['petition_clerk', 'handler:hr', 'overdue']]);
  expect(await everything(w, 'leader', asked)).not.toContain(petition);
});

test('a neighbour: a handler who leaves his post, or moves to the accused department, is replaced too', async () => {
  const w = await world();
  const { id: left } = (await against(w, 'petition_clerk', ['general'])).body;
  await w.done('petition_clerk', 'petitions.assign', { petition: left, handler: 'it' });
  const of = { subject: '反映某事', persons: [], departments: ['d2'] };
  const { id: moved } = await w.done('petition_clerk', 'petitions.receive-petition', of);
  await w.done('petition_clerk', 'petitions.assign', { petition: moved, handler: 'reader' });
  const move = { person: 'reader', department: 'd2', reason: '工作调动' };
  const leaving = { person: 'it' };
  const signer = (role: string) => (role === 'security_admin' ? 'secadmin' : 'leader');
  for (const [act, input] of [
    ['people.change-person', move],
    ['people.leave-post', leaving],
  ] as const) {
    const asked = await w.act('hr', act, input);
    for (const who of asked.body.approval?.steps.map(signer) ?? []) await w.sign(who, asked.body.approval.id);
  }
  await w.at('2026-03-02T02:00:00.000Z');
  expect((await owed(w)).map(([, cause]) => cause).sort()).toEqual(['handler:it', 'handler:reader']);
  const gone = await w.act('petition_clerk', 'petitions.assign', { petition: left, handler: 'it' });
  expect([gone.status, rule(gone)]).toEqual([409, ['handler-in-post']]);
});

test('a neighbour: where the accused sits at the petition desk it is the supervision department’s', async () => {
  const w = await world();
  const of = { subject: '反映某事', persons: ['petition_clerk'], departments: [] };
  await w.approved('secadmin', 'people.appoint', { person: 'legal', role: 'supervision_dept' }, ['leader']);
  const { id: petition } = await w.done('legal', 'petitions.receive-petition', of);
  await w.done('legal', 'petitions.assign', { petition, handler: 'hr' });
  await w.done('petition_clerk', 'people.record-tie', { related: 'hr', kind: 'kin' });
  await w.at('2026-03-02T02:00:00.000Z');
  expect((await owed(w, 'legal')).map(([role]) => role)).toEqual(['supervision_dept']);
  expect(await owed(w)).toEqual([]);
});

test('it is not handed to those whose department the accused heads, nor to a department whose head is tied to him', async () => {
  const w = await world();
  const { id: petition } = (await against(w, 'petition_clerk', ['head2'])).body;
  for (const [act, to] of [
    ['assign', { handler: 'reader2' }],
    ['forward', { person: 'general' }],
  ] as const) {
    const refused = await w.act('petition_clerk', `petitions.${act}`, { petition, ...to });
    expect([refused.status, rule(refused)]).toEqual([403, ['not-the-accused']]);
  }
  await w.done('head', 'people.record-tie', { related: 'head2', kind: 'kin' });
  const refused = await w.act('petition_clerk', 'petitions.forward', { petition, department: 'd1' });
  expect([refused.status, rule(refused)]).toEqual([403, ['not-the-accused']]);
});

test('a neighbour: a handler whose new head is the accused reads it no more, and is replaced', async () => {
  const w = await world();
  const { id: petition } = (await against(w, 'petition_clerk', ['reader'])).body;
  await w.done('petition_clerk', 'petitions.assign', { petition, handler: 'hr' });
  await given(w, [update(department, 'd2', { head_id: 'reader' })]);
  expect((await w.get('hr', `/api/registers/petitions/${petition}`)).status).toBe(403);
  await w.at('2026-03-02T02:00:00.000Z');
  expect((await owed(w)).map(([, cause]) => cause)).toEqual(['handler:hr']);
});

test('a tie ends by the word of somebody without a tie to either of the two, with a reason; then he may handle it', async () => {
  const w = await world();
  const { id: petition } = (await against(w, 'petition_clerk', ['general'])).body;
  const { id: tie } = await w.done('legal', 'people.record-tie', { related: 'general', kind: 'interest' });
  const assign = () => w.act('petition_clerk', 'petitions.assign', { petition, handler: 'legal' });
  expect((await assign()).status).toBe(403);
  const end = (who: string, reason?: string) => w.act(who, 'people.end-tie', { tie, reason });
  const refused = [await end('legal', '已退股'), await end('hr')];
  expect(refused.map((one) => [one.status, rule(one)])).toEqual([
    [403, ['office', 'others']],
    [422, ['reason-given']],
  ]);
  const { id: own } = await w.done('hr', 'people.record-tie', { related: 'general', kind: 'spouse' });
  expect(rule(await end('hr', '已退股'))).toEqual(['others']);
  expect(rule(await w.act('hr', 'people.end-tie', { tie: own, reason: '离婚' }))).toEqual(['others']);
  await w.approved('secadmin', 'people.appoint', { person: 'it', role: 'supervision_dept' }, ['leader']);
  expect((await end('it', '已退股')).status).toBe(200);
  expect(rule(await end('it', '已退股'))).toEqual(['not-ended']);
  expect((await assign()).status).toBe(200);
});

test('neighbours: nobody declares a tie for another but personnel, nor the same twice; the register tells only its keepers and oneself', async () => {
  const w = await world();
  const tie = { person: 'reader', related: 'general', kind: 'kin' };
  expect(rule(await w.act('officer', 'people.record-tie', tie))).toEqual(['own-or-personnel']);
  const { id } = await w.done('hr', 'people.record-tie', tie);
  expect(rule(await w.act('reader', 'people.record-tie', { ...tie, person: undefined }))).toEqual(['not-recorded']);
  expect((await w.act('reader', 'people.record-tie', { ...tie, related: 'nobody' })).status).toBe(404);
  for (const [who, status] of [
    ['hr', 200],
    ['reader', 200],
    ['general', 403],
    ['officer', 403],
  ] as const)
    expect([who, (await w.get(who, `/api/registers/ties/${id}`)).status]).toEqual([who, status]);
});

test('the head of the accused department is accused with it, wherever he sits; so is whoever is tied to him', async () => {
  const w = await world();
  await given(w, [update(person, 'head2', { department_id: 'leaders' })]);
  const { id: petition } = (await against(w, 'petition_clerk', [], ['d2'])).body;
  const assign = (handler: string) => w.act('petition_clerk', 'petitions.assign', { petition, handler });
  expect(rule(await assign('head2'))).toEqual(['not-the-accused']);
  expect((await assign('legal')).status).toBe(200);
  await w.done('head2', 'people.record-tie', { related: 'legal', kind: 'spouse' });
  expect(rule(await assign('legal'))).toEqual(['not-the-accused']);
  expect((await w.get('legal', `/api/registers/petitions/${petition}`)).status).toBe(403);
  await w.at('2026-03-02T02:00:00.000Z');
  expect((await owed(w)).map(([, cause]) => cause)).toEqual(['handler:legal']);
});

test('a neighbour: a handler who comes to head the accused department is shut out', async () => {
  const w = await world();
  const { id: petition } = (await against(w, 'petition_clerk', [], ['d2'])).body;
  await w.done('petition_clerk', 'petitions.assign', { petition, handler: 'legal' });
  await given(w, [update(department, 'd2', { head_id: 'legal' })]);
  expect((await w.get('legal', `/api/registers/petitions/${petition}`)).status).toBe(403);
  await w.at('2026-03-02T02:00:00.000Z');
  expect((await owed(w)).map(([, cause]) => cause)).toEqual(['handler:legal']);
});

test('who keeps petitions has no hand in one against his spouse or the head he works under, nor sees it', async () => {
  const w = await world();
  const { id: petition } = (await against(w, 'petition_clerk', ['general'])).body;
  const read = async (who: string) => (await w.get(who, `/api/registers/petitions/${petition}`)).status;
  expect(await read('petition_clerk')).toBe(200);
  await w.done('general', 'people.record-tie', { related: 'petition_clerk', kind: 'spouse' });
  expect(await read('petition_clerk')).not.toBe(200);
  expect((await w.get('petition_clerk', '/api/registers/petitions')).body.rows).toEqual([]);
  const refused = [
    await against(w, 'petition_clerk', ['general']),
    await against(w, 'petition_clerk', ['office_head']),
  ];
  expect(refused.map((one) => [one.status, rule(one)])).toEqual(refused.map(() => [403, ['not-about-oneself']]));
  // What he may not see he cannot act on: it is not there.
  for (const [act, to] of [
    ['assign', { handler: 'hr' }],
    ['forward', { department: 'd1' }],
  ] as const)
    expect((await w.act('petition_clerk', `petitions.${act}`, { petition, ...to })).status).toBe(404);
  await w.approved('secadmin', 'people.appoint', { person: 'legal', role: 'supervision_dept' }, ['leader']);
  expect(await read('legal')).toBe(200);
  await w.done('legal', 'petitions.assign', { petition, handler: 'hr' });
  await w.done('hr', 'people.record-tie', { related: 'general', kind: 'kin' });
  await w.at('2026-03-02T02:00:00.000Z');
  expect((await owed(w, 'legal')).map(([role]) => role)).toEqual(['supervision_dept']);
});

test('what names nobody is passed on by another than who registered it, who finds so', async () => {
  const w = await world();
  const { id: petition } = (await against(w, 'petition_clerk', [])).body;
  for (const [act, to] of [
    ['forward', { person: 'head' }],
    ['forward', { department: 'd1' }],
    ['assign', { handler: 'hr' }],
  ] as const) {
    const refused = await w.act('petition_clerk', `petitions.${act}`, { petition, ...to });
    expect([refused.status, rule(refused)]).toEqual([403, ['nobody-overlooked']]);
  }
  await w.approved('secadmin', 'people.appoint', { person: 'legal', role: 'supervision_dept' }, ['leader']);
  expect((await w.act('legal', 'petitions.assign', { petition, handler: 'hr' })).status).toBe(200);
});

test('one against a person is not forwarded to the department he works in', async () => {
  const w = await world();
  const { id: petition } = (await against(w, 'petition_clerk', ['drafter'])).body;
  const forward = (department: string) => w.act('petition_clerk', 'petitions.forward', { petition, department });
  expect([(await forward('d1')).status, rule(await forward('d1'))]).toEqual([403, ['not-the-accused']]);
  expect((await forward('d2')).status).toBe(200);
});
