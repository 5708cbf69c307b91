import { usePermit } from '#kernel/approval.ts';
import { insert } from '#kernel/effect.ts';
import { raise } from '#kernel/obligation.ts';
import { type Permit, permitFor } from '#kernel/permit.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { rewarded } from '../../clocks.ts';
import { type Honoured, type LinkedRecord, meritOf, type Named, type Tx } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { reward } from '../../tables.ts';
import { rewarding } from '../../permits.ts';
import { issuers } from '../../rules.ts';
import { causes, type Facts, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

interface Proposed extends Named {
  readonly ground: string;
  readonly account: string;
}

export const issue = defineProcedure({
  id: 'rewards.issue',
  title: say('issue'),
  help: say('issue.help'),
  menu: issuers,
  clause: 'REWARD-001',
  input,
  spends: rewarding,
  facts: async ({ proposal }: Input, { tx, unit }: FactsContext<Tx>): Promise<Facts | undefined> => {
    const permit = await proposalBy(tx, unit.id, proposal);
    const merit = permit && (await meritOf(tx, unit.id, proposed(permit)));
    return merit && { ...merit, permit };
  },
  rules,
  causes,
  object: ({ honoured }) => honoured && { table: honoured.table, id: honoured.id },
  effects: ({ honoured: one, records, permit: found, actor, now }, { newId }) => {
    const permit = found as Permit;
    const honoured = one as Honoured;
    const record = records[0] as LinkedRecord;
    const { ground, account, person, department } = proposed(permit);
    const id = newId();
    const row = {
      id,
      case_id: permit.id,
      person_id: person ?? null,
      department_id: department ?? null,
      ground,
      record_kind: record.kind,
      record_id: record.id,
      record_no: record.no,
      account,
      issued_by: actor.id,
      issued_at: now,
    };
    const to = person ? { person } : ({ role: 'dept_head', department: honoured.id } as const);
    const { clause = 'REWARD-001', kind } = rewarded;
    return {
      effects: [
        insert(reward, row),
        usePermit(permit),
        raise({ id: newId(), clause, to, object: { table: 'reward', id }, kind, at: now }),
      ],
      object: { table: 'reward', id },
      result: { id },
    };
  },
});

/** The proposal, found by its case alone: whom it is about stands in it. */
async function proposalBy(tx: Tx, unit: string, id: string): Promise<Permit | undefined> {
  const about = await tx
    .selectFrom('case')
    .select('object_id')
    .where('unit_id', '=', unit)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!about?.object_id) return undefined;
  return (await permitFor(rewarding, { tx, unit: { id: unit } }, about.object_id, id)) ?? undefined;
}

/** Written by the proposal's own approval. */
function proposed({ summary }: Permit): Proposed {
  return summary as unknown as Proposed;
}
