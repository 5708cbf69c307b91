import { caseStep, caseTable } from './approval.ts';
import { caseNote } from './case-note.ts';
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

/** What for it moves, in the words of the guards: a move back does not tell what it was out for. */
const purposes: Readonly<Record<string, string>> = {
  circulate: 'read',
  borrow: 'loan',
  carry: 'carry',
  undo: 'undo',
  import: 'import',
  dispatch: 'dispatch',
  receive: 'dispatch',
  handover: 'destruction',
};

/** A return from a hand here is one; what a person brings back was out for something the move does not tell. */
function purposeOf(step: string, from: HandKind): string | undefined {
  if (from === 'missing') return 'found';
  if (step !== 'return') return purposes[step];
  if (from === 'registry') return 'return';
  return from === 'courier' ? 'destruction' : undefined;
}

/** How it was made: the press prints, and what is taken of a paper says itself how. */
const howMade = (step: string) => (step === 'make' ? 'print' : step);

export const movementMeaning = defineMeaning(movement, {
  as: ({ step = '', from_kind = 'registry', to_kind }, name) => ({
    thing: 'carrier',
    to: to_kind,
    from: from_kind,
    ...(name === 'copy.made' ? { how: howMade(step), from: undefined } : {}),
    ...(name === 'copy.registered' ? { from: undefined } : { kind: purposeOf(step, from_kind) }),
  }),
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
  as: ({ clause }) => ({ clock: clause }),
  made: [],
  changed: {
    status: { met: 'clock.met', cancelled: 'clock.cancelled' },
    due_at: 'clock.moved',
  },
  plain: ['owner_id', 'owner_role', 'department_id', 'remind_at', 'escalated', 'met_at', 'met_by', 'blocks', 'tells'],
});

export const alertMeaning = defineMeaning(alert, { made: [], changed: {}, plain: ['seen_at'] });

/** How a step or a case is decided, by the state it comes into. */
const decided: Readonly<Record<string, string | readonly string[]>> = {
  signed: ['signed', 'attached'],
  approved: ['signed', 'attached'],
};

const ends: readonly string[] = ['approved', 'returned', 'refused', 'withdrawn', 'void'];

export const caseMeaning = defineMeaning(caseTable, {
  as: ({ status = '', used }, name, was) => {
    if (name === 'case.decided') return { kind: 'approval', how: decided[status] ?? status };
    if (name !== 'permit.used') return { thing: 'case' };
    return { how: used !== undefined && was.used !== undefined && used < was.used ? 'restored' : 'used' };
  },
  made: [],
  changed: {
    ...labelChanged,
    // An approval that can be used again is decided by nobody anew.
    status: ({ to, was }) => (ends.includes(to.status ?? '') && was.status !== 'executed' ? ['case.decided'] : []),
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
    'grants',
  ],
});

export const caseStepMeaning = defineMeaning(caseStep, {
  thing: 'case_id',
  as: ({ status = '' }) => ({ kind: 'approval', how: decided[status] ?? status }),
  made: [],
  changed: { status: 'case.decided' },
  plain: ['role', 'clauses', 'decided_by', 'decided_at', 'opinion', 'document', 'evidence_id'],
});

/** Whoever is asked for an opinion decides nothing, and what is handed on is decided by whom it is handed to. */
export const caseNoteMeaning = defineMeaning(caseNote, {
  thing: 'case_id',
  made: [],
  changed: {},
  plain: ['state', 'answered_at', 'answer'],
});

export const evidenceMeaning = defineMeaning(evidence, {
  as: { thing: 'evidence' },
  made: ({ upload }) => (upload ? ['content.written'] : []),
  changed: {},
  plain: ['object_table', 'object_id'],
});
