import type { CheckResult } from '#kernel/checklist.ts';
import type { World } from './world.ts';
import { paper } from './letters.ts';
import { ordinary } from './rules.ts';
import { actWithFile } from './upload.ts';
import { checklistFor, type Finding, type Inspection } from '#modules/inspections/index.ts';

export const inspection: Inspection = {
  unit_id: 'u',
  id: 'n',
  scope: 'unit',
  department_id: null,
  period: '2026H1',
  method: 'routine',
  started_on: '2026-03-02',
  inspectors: ['p1'],
  edition: 1,
  score: null,
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
  serious: false,
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
  dealt_with: null,
  dealt_by: null,
  dealt_at: null,
};

/** Hands in a file that proves what was put right, and with it the account of it. */
export async function putRight(w: World, who: string, finding: string): Promise<void> {
  const evidence_id = await proved(w, who, finding);
  await w.done(who, 'inspections.submit-evidence', { finding, evidence: '已补登', evidence_id });
}

export async function proved(w: World, who: string, finding: string): Promise<string> {
  const handed = await actWithFile(w, who, 'evidence.submit', { ...paper, finding }, '整改照片');
  return handed.body.id;
}

/** The items of a checklist as a unit to which all of them apply has it. */
export const itemsOf = (scope: Inspection['scope']) => checklistFor(scope, '2026-03-02', ordinary)?.items ?? [];

/** The same answer to each item of a checklist. */
export function answers(scope: Inspection['scope'], result: CheckResult) {
  const seen = result === 'not_applicable' ? undefined : '查阅台账和登记簿';
  return itemsOf(scope).map(({ id }) => ({ item: id, result, seen, evidence: [] }));
}

/** Answers every item and closes the inspection. */
export async function closed(w: World, who: string, inspection: string, given: object[], summary = '总体良好') {
  await w.done(who, 'inspections.answer-items', { inspection, answers: given });
  return w.act(who, 'inspections.close-inspection', { inspection, summary });
}
