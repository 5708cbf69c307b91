import type { Kysely } from 'kysely';
import type { CasesDatabase } from '#kernel/approval.ts';
import type { NotesDatabase } from '#kernel/case-note.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type Evidence, type Evidenced, type EvidenceDatabase, evidenceOf } from '#kernel/evidence.ts';
import { outsideNow } from '#modules/organization/door/facts/outside.ts';
import type { Outside } from '#modules/organization/door/rules/competent.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import type { SigningDatabase } from '#modules/signing/index.ts';
import { type CaseFacts, caseFacts } from '../../facts.ts';
import type { Input } from './schema.ts';

type Tx = Kysely<CasesDatabase & NotesDatabase & PeopleDatabase & SigningDatabase & EvidenceDatabase>;

export interface Facts extends CaseFacts, Evidenced, Outside {
  /** Letters on which other requests rest. */
  readonly used: readonly Evidence[];
}

export async function facts(input: Input, context: FactsContext<Tx>): Promise<Facts | undefined> {
  const { tx, unit } = context;
  const found = await caseFacts(input, context);
  if (!found) return undefined;
  return {
    ...found,
    evidence: await evidenceOf(tx, unit.id, input.evidence_id),
    outside: await outsideNow(context),
    used: await lettersOf(found.decided.id, context),
  };
}

/** Of requests that came to nothing the letter is free again. */
function lettersOf(but: string, { tx, unit }: FactsContext<Tx>): Promise<Evidence[]> {
  return tx
    .selectFrom('evidence')
    .selectAll('evidence')
    .innerJoin('case_step', (join) =>
      join
        .onRef('case_step.unit_id', '=', 'evidence.unit_id')
        .onRef('case_step.evidence_id', '=', 'evidence.id')
        .on('case_step.status', '=', 'signed'),
    )
    .innerJoin('case', (join) =>
      join.onRef('case.unit_id', '=', 'case_step.unit_id').onRef('case.id', '=', 'case_step.case_id'),
    )
    .where('evidence.unit_id', '=', unit.id)
    .where('case.id', '!=', but)
    .where('case.status', 'in', ['open', 'approved', 'executed'])
    .execute();
}
