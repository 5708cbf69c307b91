import { expect, test } from 'vitest';
import { insert, update } from '#kernel/effect.ts';
import { appointment } from '#modules/people/index.ts';
import { rowsOf } from '../kit/carriers-hands.ts';
import { ran } from '../kit/duties.ts';
import { given } from '../kit/effects.ts';
import { type World, world } from '../kit/world.ts';

const found = {
  kind: 'leak',
  regime: 'state',
  level: 'confidential',
  discovered_at: '2026-03-02T00:00:00.000Z',
} as const;

const report = (w: World, more: object) =>
  w.act('drafter', 'incidents.open-incident', { ...found, what: '文件被人拍照外传', ...more });

const reads = async (w: World, who: string, id: string) => (await w.get(who, `/api/registers/incidents/${id}`)).status;

const owes = async (w: World, who: string) =>
  (await w.get(who, '/api/obligations?rule=INCIDENT-003')).body.obligations.map(
    (one: { owner_role: string | null; owner_id: string | null }) => one.owner_role ?? one.owner_id,
  );

test('what concerns one of those it would go to goes to the others, who owe the report upward', async () => {
  const w = await world();
  const { id } = (await report(w, { persons: ['secrecy_head'] })).body;
  expect(await reads(w, 'secrecy_head', id)).toBe(404);
  expect(await owes(w, 'secrecy_head')).toEqual([]);
  expect(await owes(w, 'leader')).toEqual(['leader_in_charge', 'leader_in_charge']);
  expect((await w.get('leader', '/api/alerts?rule=INCIDENT-003')).body.alerts).toHaveLength(1);
  expect((await w.get('secrecy_head', '/api/alerts?rule=INCIDENT-003')).body.alerts).toEqual([]);
});

test('of one that names the principal he hears nothing; the superior department does, whatever kind of secret it is', async () => {
  const w = await world();
  const { id } = (await report(w, { persons: ['principal'], regime: 'own', level: 'internal' })).body;
  expect([await reads(w, 'principal', id), await reads(w, 'leader', id)]).toEqual([404, 200]);
  const { obligations } = (await w.get('secrecy_head', '/api/obligations?rule=INCIDENT-003')).body;
  expect(obligations.map(({ cause }: { cause: string }) => cause)).toEqual(['superior_dept']);
  const closed = await w.act('secrecy_head', 'incidents.close-incident', {
    incident: id,
    measures: '已制止',
    conclusion: '已查明',
  });
  expect(closed.body.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['reported-up']);
});

test('where nobody is left inside, whoever found it reports it upward himself', async () => {
  const w = await world();
  const { id } = (await report(w, { persons: ['secrecy_head', 'leader', 'principal'] })).body;
  expect(await owes(w, 'drafter')).toEqual(['drafter', 'drafter']);
  const up = await w.act('drafter', 'incidents.report-up', { incident: id, addressee: 'superior_dept' });
  expect(up.body.findings.map(({ rule }: { rule: string }) => rule)).not.toContain('office');
  const other = await w.act('officer', 'incidents.report-up', { incident: id, addressee: 'superior_dept' });
  expect(other.status).not.toBe(403);
});

test('words that name somebody it would go to are asked what he has to do with it', async () => {
  const w = await world();
  const what = '局长把文件带回家';
  const refused = await report(w, { what });
  expect([refused.status, refused.body.findings.map(({ rule }: { rule: string }) => rule)]).toEqual([
    422,
    ['said-of-recipients'],
  ]);
  expect((await report(w, { what, persons: ['principal'] })).status).toBe(201);
  expect((await report(w, { what, mentioned: ['principal'] })).status).toBe(201);
  const typed = await report(w, { persons: ['局长'] });
  expect(typed.body.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['concerned-known']);
});

test('neighbours: who is tied to one it concerns, and members and head of a department it concerns, see nothing', async () => {
  const w = await world();
  await w.done('principal', 'people.record-tie', { related: 'general', kind: 'kin' });
  const of = (await report(w, { persons: ['general'] })).body.id;
  expect([await reads(w, 'principal', of), await reads(w, 'leader', of)]).toEqual([404, 200]);
  const department = (await report(w, { departments: ['secrecy'] })).body.id;
  for (const who of ['secrecy_head', 'officer']) expect([who, await reads(w, who, department)]).toEqual([who, 404]);
  expect(await reads(w, 'leader', department)).toBe(200);
});

test('a neighbour: nor does who is tied to one that reports himself, though he himself goes on seeing it', async () => {
  const w = await world();
  expect((await w.act('leader', 'people.record-tie', { related: 'drafter', kind: 'kin' })).status).toBe(201);
  const { id } = (await report(w, { persons: ['drafter'] })).body;
  expect([await reads(w, 'drafter', id), await reads(w, 'leader', id)]).toEqual([200, 404]);
  expect((await w.get('leader', '/api/alerts?rule=INCIDENT-003')).body.alerts).toEqual([]);
});

test('who reported it is told to who looks into it and to himself', async () => {
  const w = await world();
  const { id } = (await report(w, {})).body;
  const name = async (who: string) => (await w.get(who, `/api/registers/incidents/${id}`)).body.row.reported_by;
  expect([await name('secrecy_head'), await name('officer'), await name('drafter')]).toEqual([
    '承办人',
    '承办人',
    '承办人',
  ]);
  expect([await name('principal'), await name('leader'), await name('clerk')]).toEqual([null, null, null]);
});

test('a false alarm about the leader in charge is not for him to sign', async () => {
  const w = await world();
  const { id } = (await report(w, { persons: ['leader'] })).body;
  const asked = await w.act('secrecy_head', 'incidents.dismiss-incident', { incident: id, reason: '查无此事' });
  expect([asked.status, asked.body.approval?.steps]).toEqual([202, ['principal']]);
  expect((await w.get('leader', `/api/cases/${asked.body.approval.id}`)).status).toBe(404);
});

test('when offices change, the report is owed by who may know of it now', async () => {
  const w = await world();
  await report(w, { persons: ['general'] });
  expect(await owes(w, 'officer')).toEqual(['secrecy_office_head', 'secrecy_office_head']);
  const held = "select id from appointment where unit_id = $1 and role = 'secrecy_office_head'";
  const [office] = await rowsOf<{ id: string }>(w, held);
  const since = '2026-03-02T01:00:00.000Z';
  const next = {
    id: 'next',
    person_id: 'general',
    role: 'secrecy_office_head',
    since,
    until: null,
    granted_by: 'x',
  } as const;
  await given(w, [update(appointment, office?.id ?? '', { until: since }), insert(appointment, next)]);
  await w.at('2026-03-02T01:10:00.000Z');
  await ran(w, 'incidents.rerouted');
  expect(await owes(w, 'leader')).toEqual(['leader_in_charge', 'leader_in_charge']);
  expect(await owes(w, 'general')).toEqual([]);
});

test('an escalation passes over who may not know', async () => {
  const w = await world();
  const { id } = (await report(w, { persons: ['leader'] })).body;
  await w.at('2026-03-12T01:00:00.000Z');
  const { alerts } = (await w.get('principal', '/api/alerts?rule=INCIDENT-003')).body;
  expect(alerts.map(({ object_id }: { object_id: string }) => object_id)).toContain(id);
  const mine = (await w.get('officer', '/api/alerts?rule=INCIDENT-003')).body.alerts;
  expect(mine.map(({ to_role, kind }: { to_role: string; kind: string }) => `${to_role} ${kind}`)).not.toContain(
    'leader_in_charge escalation',
  );
  expect((await w.get('leader', '/api/alerts?rule=INCIDENT-003')).body.alerts).toEqual([]);
});
