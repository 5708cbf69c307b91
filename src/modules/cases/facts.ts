import type { Kysely } from 'kysely';
import { type Case, type CaseStep, type CasesDatabase, currentStep, isOutside } from '#kernel/approval.ts';
import { awaitedBefore, type CaseNote, handedTo, type NotesDatabase } from '#kernel/case-note.ts';
import { type Label, labelIn } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type PeopleDatabase, type Staff, staffNow } from '#modules/people/index.ts';
import { isUnsigned, type SigningDatabase } from '#modules/signing/index.ts';
import { letter } from '#modules/signing/door/signings.ts';

export type Tx = Kysely<CasesDatabase & NotesDatabase & PeopleDatabase & SigningDatabase>;

/** What every decision on a case looks at. */
export interface CaseFacts {
  readonly decided: Case;
  readonly steps: readonly CaseStep[];
  /** Signatures of this round whose givers have lost the office since: among the steps they wait again. */
  readonly lapsed: readonly CaseStep[];
  /** The step whose turn it is. */
  readonly step: CaseStep | null;
  /** What happened in this round beside its signatures; of what is in force only what still can be: a step handed to somebody who has lost the office is anybody's who holds it. */
  readonly notes: readonly CaseNote[];
  /** Whom a `dept_head` step asks; null where the case is no department's, empty where its department has no head now. */
  readonly departmentHead: string | null;
  /** The decider belongs to those who sign a responsibility letter (ORG-014 `signers`), and has none in force. */
  readonly letterMissing: boolean;
  readonly label: Label;
}

/** Loads a case with all its rounds and locks it. */
export async function caseFacts(
  input: { readonly case: string },
  context: FactsContext<Tx>,
): Promise<CaseFacts | undefined> {
  const { tx, unit } = context;
  const found = await tx
    .selectFrom('case')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', input.case)
    .forUpdate()
    .executeTakeFirst();
  if (!found) return undefined;
  const given = await tx
    .selectFrom('case_step')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('case_id', '=', found.id)
    .orderBy('round')
    .orderBy('no')
    .execute();
  const staff = found.status === 'open' ? await staffNow(tx, context) : null;
  const lapsed = staff ? lapsedOf(found, given, staff) : [];
  const steps = given.map((step) => (lapsed.includes(step) ? { ...step, ...undecided } : step));
  const notes = await notesOf(tx, found);
  return {
    decided: found,
    steps,
    lapsed,
    notes: staff ? notes.filter((note) => !isIdle(note, found, steps, staff)) : notes,
    step: found.status === 'open' ? currentStep(steps, found.round) : null,
    departmentHead: await headOf(tx, unit.id, found.department_id),
    letterMissing: await isUnsigned(letter, context),
    label: labelIn(found),
  };
}

/** How a step stands before it is decided. */
export const undecided = {
  status: 'waiting',
  decided_by: null,
  decided_at: null,
  opinion: null,
  document: null,
} as const satisfies Partial<CaseStep>;

/** While a case is open a signature stands as long as its giver holds the office he gave it in. */
export function lapsedOf(
  { round, department_id }: Pick<Case, 'round' | 'department_id'>,
  steps: readonly CaseStep[],
  staff: Staff,
): CaseStep[] {
  const holders = staff.of(department_id);
  return steps.filter(
    (step) =>
      step.round === round &&
      step.status === 'signed' &&
      !isOutside(step.role) &&
      !holders(step.role).includes(step.decided_by ?? ''),
  );
}

async function notesOf(tx: Tx, { unit_id, id, round }: Case): Promise<CaseNote[]> {
  return tx
    .selectFrom('case_note')
    .selectAll()
    .where('unit_id', '=', unit_id)
    .where('case_id', '=', id)
    .where('round', '=', round)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** A step in the hands of one who has lost the office since is as if it had never been handed on. */
export function isIdle(
  note: CaseNote,
  of: Pick<Case, 'department_id'>,
  steps: readonly CaseStep[],
  staff: Staff,
): boolean {
  if (note.kind !== 'handed' || note.state !== 'waiting') return false;
  const step = steps.find(({ round, no }) => round === note.round && no === note.no);
  return (
    step?.status !== 'waiting' ||
    !staff
      .of(of.department_id)(step.role)
      .includes(note.to_id ?? '')
  );
}

/** Whom alone a case waits for: who was asked for his opinion first, else whom the step was handed to; nobody where it waits for an office. */
export function waitedFor({ step, notes, steps, decided }: CaseFacts): string[] {
  if (step === null) return [];
  const round = steps.filter((one) => one.round === decided.round);
  const asked = awaitedBefore(notes, step.no, round);
  const last = handedTo(notes, step.no);
  return (asked.length > 0 ? asked : last ? [last] : []).flatMap(({ to_id }) => (to_id === null ? [] : [to_id]));
}

async function headOf(tx: Tx, unit: string, department: string | null): Promise<string | null> {
  if (department === null) return null;
  const row = await tx
    .selectFrom('department')
    .select('head_id')
    .where('unit_id', '=', unit)
    .where('id', '=', department)
    .executeTakeFirst();
  return row?.head_id ?? '';
}
