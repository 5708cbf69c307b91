import { sql } from 'kysely';
import type { CasesDatabase } from '#kernel/approval.ts';
import { dateOf } from '#kernel/calendar.ts';
import { type Evidenced, type EvidenceDatabase, evidenceOf } from '#kernel/evidence.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import { setting } from '#kernel/parameter.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { workingDaysBefore } from '#kernel/window.ts';
import { awaitedRoles } from '../../facts/awaited.ts';
import { type Graded, graded } from '../../facts/graded.ts';
import type { Held } from '../../rules/post.ts';
import type { PeopleTx } from '../../tx.ts';
import type { Input } from './schema.ts';

export interface Facts extends Graded, Evidenced {
  readonly awaited: readonly RoleId[];
  /** Grades he had before, each with its last day. */
  readonly former: readonly Held[];
  /** Copies are still out to him; which ones the asker need not know. */
  readonly holds: boolean;
  /** Day on which the last copy came back from him. */
  readonly returnedOn: CivilDate | null;
  /** The first day he may have left on without evidence, counted from when it was asked. */
  readonly earliest: CivilDate;
}

export async function facts(
  { person, evidence_id }: Input,
  context: FactsContext<PeopleTx<EvidenceDatabase & CasesDatabase>>,
): Promise<Facts | undefined> {
  const found = await graded(person, context);
  if (!found) return undefined;
  const { rows } = await sql<{ holds: boolean; returned: Instant | null }>`
    select exists (select 1 from jingui.out_to(${person})) as holds, jingui.last_return(${person}) as returned`.execute(
    context.tx,
  );
  const { holds = true, returned = null } = rows[0] ?? {};
  const former = await context.tx
    .selectFrom('former_grade')
    .select(['grade', 'until'])
    .where('unit_id', '=', context.unit.id)
    .where('person_id', '=', person)
    .orderBy('until')
    .execute();
  const awaited = await awaitedRoles(found.headOf, context);
  const asked = dateOf(context.case?.opened_at ?? context.now);
  return {
    ...found,
    awaited,
    former: former.map(({ grade, until }) => ({ grade, last: dateOf(until) })),
    holds,
    evidence: await evidenceOf(context.tx, context.unit.id, evidence_id),
    returnedOn: returned === null ? null : dateOf(new Date(returned).toISOString()),
    earliest: workingDaysBefore(context.calendar, asked, setting(context.settings, 'LAW.window_leave_post_leaves_on')),
  };
}
