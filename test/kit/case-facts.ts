import type { Case, CaseStep } from '#kernel/approval.ts';
import type { CaseNote } from '#kernel/case-note.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import type { CaseFacts } from '#modules/cases/facts.ts';
import { actorWith, ordinary } from './rules.ts';

const at = '2026-03-02T01:00:00.000Z';

/** A case of somebody else whose one step asks the officer of the secrecy office. */
export const openCase: Case = {
  unit_id: 'u',
  id: 'k',
  no: '20260302-000001',
  procedure: 'hands.borrow',
  input: {},
  title: { zh: '借阅', en: 'Borrow' },
  summary: {},
  content: 'digest',
  object_table: null,
  object_id: null,
  initiator: 'asker',
  beneficiaries: [],
  department_id: 'd1',
  status: 'open',
  then: 'permit',
  round: 1,
  opened_at: at,
  closed_at: null,
  limit: 1,
  used: 0,
  until: null,
  grants: [],
  clauses: ['CARRIER-021'],
  level: 3,
  regime: 'state',
  scope: ['p:asker'],
  barred: [],
};

export function stepFor(role: CaseStep['role'], more: Partial<CaseStep> = {}): CaseStep {
  const undecided = { decided_by: null, decided_at: null, opinion: null, document: null, evidence_id: null };
  return {
    unit_id: 'u',
    case_id: 'k',
    round: 1,
    no: 1,
    role,
    clauses: ['CARRIER-021'],
    status: 'waiting',
    content: 'digest',
    ...undecided,
    ...more,
  };
}

/** Something in force beside the signatures of the first round. */
export function noteOf(kind: CaseNote['kind'], more: Partial<CaseNote> = {}): CaseNote {
  const said = { words: null, answered_at: null, answer: null };
  const of = { unit_id: 'u', id: 'n', case_id: 'k', round: 1, no: 1 };
  return { ...of, kind, by_id: 'another', to_id: 'third', at, state: 'waiting', ...said, ...more };
}

const step = stepFor('secrecy_office_head');

/** What a lawful decision looks at. */
export const deciding: Circumstances & CaseFacts = {
  ...ordinary,
  actor: actorWith('secrecy_office_head'),
  decided: openCase,
  steps: [step],
  lapsed: [],
  step,
  notes: [],
  departmentHead: null,
  letterMissing: false,
  label: { level: 3, regime: 'state', scope: ['p:asker'], barred: [] },
};

const own = { ...openCase, initiator: deciding.actor.id };
const signed = stepFor('dept_head', { no: 1, status: 'signed', decided_by: deciding.actor.id });

/** How each rule of a decision is broken. */
export const undecidable = {
  open: { step: null, decided: { ...openCase, status: 'withdrawn' as const } },
  'own-case': { decided: own },
  'your-turn': { step: stepFor('principal') },
  'inside-step': { step: stepFor('originator') },
  once: { steps: [signed, step] },
  handed: { notes: [noteOf('handed')] },
  letter: { letterMissing: true },
};

/** And a signature by an opinion that is not in. */
export const unheard = { 'opinions-in': { notes: [noteOf('asked')] } };

const filing = { ...openCase, procedure: 'archives.file', input: { archivist: 'another' } };

/** Nor does an archivist sign for what another is to take over. */
export const signedForAnother = {
  'named-takes-over': { decided: filing, step: stepFor('archivist'), actor: actorWith('archivist') },
};
