import { expect, test } from 'vitest';
import { caseStep, caseTable } from '#kernel/approval.ts';
import { insert } from '#kernel/effect.ts';
import type { Label } from '#kernel/label.ts';
import { oblige, raise } from '#kernel/obligation.ts';
import { documentRows } from '../kit/documents.ts';
import { given } from '../kit/effects.ts';
import { type World, world } from '../kit/world.ts';

const at = '2026-03-02T01:00:00.000Z';
const secret = { level: 5, regime: 'state', barred: [] } as const;
const label = { ...secret, scope: ['p:principal', 'duty:registry'] };
const title = { zh: '绝密事项的申请', en: 'a top-secret request' };

/** Everything a person can ask without changing anything, without clock and reference numbers; the ledger shows him his own acts only and grows by his own reads. */
async function everything(w: World, who: string): Promise<string> {
  const { registers } = (await w.get(who, '/api/registers')).body;
  const names = registers.map((one: { name: string }) => one.name) as string[];
  const urls = [
    ...names.flatMap((name) => [
      `/api/registers/${name}`,
      `/api/registers/${name}?q=绝密`,
      `/api/registers/${name}/secret`,
    ]),
    '/api/my-day',
    '/api/cases?box=todo',
    '/api/cases?box=mine',
    '/api/cases?box=done',
    '/api/cases/secretcase',
    '/api/obligations',
    '/api/alerts',
    '/api/find?q=绝密事项',
    '/api/find?q=20260302',
    '/api/clauses',
    ...hiddenCodes().map((code) => `/api/scan/${code}`),
  ];
  const answers = [];
  for (const url of urls) {
    const { status, body } = await w.get(who, url);
    const { asOf: _, reference: __, ...rest } = body;
    answers.push(`${url} ${status} ${JSON.stringify(rest)}`);
  }
  return answers.join('\n');
}

const hiddenWith = (label: Label) => [
  ...documentRows({ id: 'secret', title: '绝密事项', ...label }, [{}, {}]),
  insert(caseTable, {
    id: 'secretcase',
    no: '20260302-secret',
    procedure: 'cases.sign',
    input: {},
    title,
    summary: {},
    content: '',
    object_table: 'document',
    object_id: 'secret',
    initiator: 'principal',
    beneficiaries: [],
    department_id: null,
    status: 'open',
    then: 'execute',
    round: 1,
    opened_at: at,
    closed_at: null,
    limit: 1,
    used: 0,
    until: null,
    clauses: ['CARRIER-021'],
    ...label,
  } as never),
  insert(caseStep, {
    case_id: 'secretcase',
    round: 1,
    no: 1,
    role: 'dept_head',
    clauses: ['CARRIER-021'],
    status: 'waiting',
    content: '',
    decided_by: null,
    decided_at: null,
    opinion: null,
    document: null,
    evidence_id: null,
  }),
  oblige({
    id: 'so',
    clause: 'CONDUCT-019',
    owner: { role: 'registry_clerk' },
    object: { table: 'document', id: 'secret' },
    at,
    due: '2026-04-01T00:00:00.000Z',
  }),
  raise({
    id: 'sa',
    clause: 'CONDUCT-019',
    to: { role: 'registry_clerk' },
    object: { table: 'document', id: 'secret' },
    kind: 'overdue',
    at,
  }),
];

const hidden = hiddenWith(label);

function hiddenCodes(): string[] {
  return hidden.flatMap((op) => (op.op === 'insert' && op.table === 'carrier' ? [String(op.row.code)] : []));
}

test.each(['reader2', 'head', 'plain', 'secadmin', 'sysadmin'])(
  'two worlds that differ only in what %s may not know answer alike',
  async (who) => {
    const w = await world();
    const before = await everything(w, who);
    await given(w, hidden);
    expect(await everything(w, who)).toBe(before);
  },
);

test.each(['pledges', 'training'] as const)(
  'nor do they to who could know but for his missing %s, and he is told why, whatever he asks for',
  async (paper) => {
    const w = await world({ lacking: { reader2: paper } });
    const before = await everything(w, 'reader2');
    await given(w, hiddenWith({ ...secret, scope: ['all', 'p:reader2'] }));
    expect(await everything(w, 'reader2')).toBe(before);
    const clause = paper === 'pledges' ? 'PEOPLE-005' : 'PEOPLE-006';
    expect(before).toContain(`/api/registers/documents/secret 409 {"code":"RULE_STATE","rule":"${clause}"`);
    expect(before).toContain(`/api/cases/secretcase 409 {"code":"RULE_STATE","rule":"${clause}"`);
  },
);

test('who may know sees the difference', async () => {
  const w = await world();
  const before = await everything(w, 'clerk');
  await given(w, hidden);
  const after = await everything(w, 'clerk');
  expect(after).not.toBe(before);
  expect(after).toContain('绝密事项');
  expect(after).toContain('20260302-secret');
});
