import { caseStep, caseTable } from './approval.ts';
import { movement } from './custody.ts';
import { evidence } from './evidence.ts';
import type { Happening } from './generated/happenings.ts';
import { defineMeaning, labelChanged } from './meaning.ts';
import { alert, obligation } from './obligation.ts';
import type { HandKind } from './custody.ts';

/** What it means that a copy comes into a hand. */
const into: Readonly<Record<HandKind, Happening>> = {
  registry: 'copy.returned',
  person: 'copy.handed',
  courier: 'copy.left-house',
  unit: 'copy.left-house',
  archive: 'copy.stored',
  destroyed: 'copy.destroyed',
  missing: 'copy.lost',
};

export const movementMeaning = defineMeaning(movement, {
  thing: 'carrier_id',
  to: 'to_id',
  // The first move of a copy is its entry: from outside, or out of the press into the registry's hand.
  made: ({ turn, from_kind, to_kind }) => {
    if (turn === 1) return [from_kind === 'unit' ? 'copy.registered' : 'copy.made'];
    return from_kind === to_kind ? [] : [into[to_kind]];
  },
  changed: {},
  plain: [],
});

export const obligationMeaning = defineMeaning(obligation, {
  made: [],
  changed: {
    status: { met: 'clock.met', cancelled: 'clock.cancelled' },
    due_at: 'clock.moved',
  },
  plain: ['owner_id', 'owner_role', 'department_id', 'remind_at', 'escalated', 'met_at', 'met_by', 'blocks', 'tells'],
});

export const alertMeaning = defineMeaning(alert, { made: [], changed: {}, plain: ['seen_at'] });

export const caseMeaning = defineMeaning(caseTable, {
  made: [],
  changed: {
    ...labelChanged,
    status: {
      approved: 'case.decided',
      returned: 'case.decided',
      refused: 'case.decided',
      withdrawn: 'case.decided',
      void: 'case.decided',
    },
    used: 'permit.used',
    until: 'permit.used',
    limit: 'permit.used',
  },
  plain: [
    'input',
    'title',
    'summary',
    'content',
    'object_table',
    'object_id',
    'then',
    'beneficiaries',
    'department_id',
    'round',
    'opened_at',
    'closed_at',
    'clauses',
  ],
});

export const caseStepMeaning = defineMeaning(caseStep, {
  thing: 'case_id',
  made: [],
  changed: { status: 'case.decided' },
  plain: ['role', 'clauses', 'decided_by', 'decided_at', 'opinion', 'document', 'evidence_id'],
});

export const evidenceMeaning = defineMeaning(evidence, {
  made: ({ upload }) => (upload ? ['content.written'] : []),
  changed: {},
  plain: ['object_table', 'object_id'],
});
