import type { CaseStep } from './approval.ts';
import { c, type Database, type Row, table } from './table.ts';

/**
 * What happens to a case beside its signatures: a step handed on, somebody asked for his opinion, a step sent back to, a signature that
 * is to be given again with it. The steps the clauses ask for are never added to, moved or replaced by any of it.
 */
export const caseNote = table(
  'case_note',
  {
    id: c.text(),
    case_id: c.ref('case'),
    round: c.int(),
    /** The step it is about; of an opinion, the step that waits for it. */
    no: c.int(),
    kind: c.choice('handed', 'asked', 'returned', 'undone'),
    by_id: c.text(),
    to_id: c.maybe(c.text()),
    at: c.instant(),
    words: c.maybe(c.sealed(c.text())),
    /** `waiting`: handed on or asked, and in force. */
    state: c.choice('waiting', 'agreed', 'objected', 'called_off', 'said'),
    answered_at: c.maybe(c.instant()),
    answer: c.maybe(c.sealed(c.text())),
  },
  { key: ['id'], via: ['case_id', 'case'], indexes: [['case_id'], { on: ['to_id'], where: `state = 'waiting'` }] },
);
export type CaseNote = Row<typeof caseNote>;
export type NotesDatabase = Database<{ caseNote: typeof caseNote }>;

type Round = Pick<CaseStep, 'no' | 'status'>;

/** To whom a step is handed on and nobody else signs it meanwhile. */
export function handedTo(notes: readonly CaseNote[], no: number): CaseNote | undefined {
  return notes.find((one) => one.kind === 'handed' && one.state === 'waiting' && one.no === no);
}

/** Opinions that are to be in before this step is signed: those asked for before it, and before the last signature all. */
export function awaitedBefore(notes: readonly CaseNote[], no: number, steps: readonly Round[]): readonly CaseNote[] {
  const last = !steps.some((step) => step.status === 'waiting' && step.no !== no);
  return notes.filter((one) => one.kind === 'asked' && one.state === 'waiting' && (last || one.no <= no));
}
