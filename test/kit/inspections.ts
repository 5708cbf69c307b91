import type { World } from './world.ts';
import { paper } from './letters.ts';
import { actWithFile } from './upload.ts';
import type { Finding, Inspection } from '#modules/inspections/index.ts';

export const inspection: Inspection = {
  unit_id: 'u',
  id: 'n',
  scope: 'unit',
  department_id: null,
  period: '2026H1',
  method: 'routine',
  started_on: '2026-03-02',
  inspectors: ['p1'],
  results: {},
  summary: null,
  status: 'open',
  opened_by: 'p1',
  opened_at: '2026-03-02T00:00:00.000Z',
  closed_by: null,
  closed_at: null,
};

/** A finding whose evidence was handed in by `p2`. */
export const finding: Finding = {
  unit_id: 'u',
  id: 'f',
  inspection_id: 'n',
  clause: 'CONDUCT-005',
  person_id: 'p2',
  department_id: 'd1',
  what: '在非保密本上记录秘密事项',
  found_by: 'p1',
  found_at: '2026-03-02T00:00:00.000Z',
  due_on: '2026-03-17',
  status: 'submitted',
  evidence: '已收回并销毁',
  evidence_id: null,
  submitted_by: 'p2',
  submitted_at: '2026-03-03T00:00:00.000Z',
  decided_by: null,
  decided_at: null,
  opinion: null,
};

/** Hands in a file that proves what was put right, and with it the account of it. */
export async function putRight(w: World, who: string, finding: string): Promise<void> {
  const proof = await actWithFile(w, who, 'evidence.submit', { ...paper, finding }, '整改照片');
  await w.done(who, 'inspections.submit-evidence', { finding, evidence: '已补登', evidence_id: proof.body.id });
}
