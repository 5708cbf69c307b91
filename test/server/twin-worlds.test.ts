import { expect, test } from 'vitest';
import { caseStep, caseTable } from '#kernel/approval.ts';
import { insert } from '#kernel/effect.ts';
import type { Label } from '#kernel/label.ts';
import { oblige, raise } from '#kernel/obligation.ts';
import { marked } from '#modules/documents/index.ts';
import { documentRows } from '../kit/documents.ts';
import { given } from '../kit/effects.ts';
import { everything } from '../kit/everything.ts';
import { world } from '../kit/world.ts';

const at = '2026-03-02T01:00:00.000Z';
const secret = { level: 5, regime: 'state', barred: [] } as const;
const label = { ...secret, scope: ['p:principal', 'duty:registry'] };
const title = { zh: '绝密事项的申请', en: 'a top-secret request' };

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
    grants: [],
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
  oblige(marked, {
    id: 'so',
    owner: { role: 'registry_clerk' },
    object: 'secret',
    of: 'registry:',
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

const asked = {
  words: ['绝密事项', '20260302'],
  id: 'secret',
  more: ['/api/cases/secretcase', ...hiddenCodes().map((code) => `/api/scan/${code}`)],
};

test.each(['reader2', 'head', 'plain', 'secadmin', 'sysadmin'])(
  'two worlds that differ only in what %s may not know answer alike',
  async (who) => {
    const w = await world();
    const before = await everything(w, who, asked);
    await given(w, hidden);
    expect(await everything(w, who, asked)).toBe(before);
  },
);

test.each(['pledges', 'training'] as const)(
  'nor do they to who could know but for his missing %s, and he is told why, whatever he asks for',
  async (paper) => {
    const w = await world({ lacking: { reader2: paper } });
    const before = await everything(w, 'reader2', asked);
    await given(w, hiddenWith({ ...secret, scope: ['all', 'p:reader2'] }));
    expect(await everything(w, 'reader2', asked)).toBe(before);
    const clause = paper === 'pledges' ? 'PEOPLE-005' : 'PEOPLE-006';
    expect(before).toContain(`/api/registers/documents/secret 409 {"code":"RULE_STATE","rule":"${clause}"`);
    expect(before).toContain(`/api/cases/secretcase 409 {"code":"RULE_STATE","rule":"${clause}"`);
  },
);

test('who may know sees the difference', async () => {
  const w = await world();
  const before = await everything(w, 'clerk', asked);
  await given(w, hidden);
  const after = await everything(w, 'clerk', asked);
  expect(after).not.toBe(before);
  expect(after).toContain('绝密事项');
  expect(after).toContain('20260302-secret');
});
