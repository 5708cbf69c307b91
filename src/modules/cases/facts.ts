import type { Kysely } from 'kysely';
import { type Case, type CaseStep, type CasesDatabase, currentStep } from '#kernel/approval.ts';
import type { Label } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { OrganizationDatabase } from '#modules/organization/index.ts';

type Tx = Kysely<CasesDatabase & OrganizationDatabase>;

/** What every decision on a case looks at. */
export interface CaseFacts {
  readonly decided: Case;
  readonly steps: readonly CaseStep[];
  /** The step whose turn it is. */
  readonly step: CaseStep | null;
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
  const steps = await tx
    .selectFrom('case_step')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('case_id', '=', found.id)
    .orderBy('round')
    .orderBy('no')
    .execute();
  return {
    decided: found,
    steps,
    step: found.status === 'open' ? currentStep(steps, found.round) : null,
    departmentHead: await headOf(tx, unit.id, found.department_id),
    letterMissing: await letterMissing(context),
    label: { level: found.level, scope: found.scope, barred: found.barred },
  };
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

/** ORG-014: leadership and department heads answer by letter. */
async function letterMissing({ tx, unit, actor, now }: FactsContext<Tx>): Promise<boolean> {
  const person = await tx
    .selectFrom('person')
    .select('leadership')
    .where('unit_id', '=', unit.id)
    .where('id', '=', actor.id)
    .executeTakeFirst();
  if (!person?.leadership && !actor.roles.includes('dept_head')) return false;
  const letter = await tx
    .selectFrom('letter')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('person_id', '=', actor.id)
    .where('valid_until', '>', now)
    .limit(1)
    .executeTakeFirst();
  return letter === undefined;
}
