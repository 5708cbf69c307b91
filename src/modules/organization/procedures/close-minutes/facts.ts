import type { Kysely } from 'kysely';
import { holds } from '#kernel/actor.ts';
import { actorsOf } from '#kernel/actor-facts.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation, ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { spanOf } from '#kernel/recurring.ts';
import { convened } from '../../clocks.ts';
import { committeeOffices } from '../../rules/committee.ts';
import type { CommitteeMeeting, OrganizationDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

type Tx = Kysely<OrganizationDatabase & ObligationsDatabase>;

export interface Facts {
  readonly meeting: CommitteeMeeting;
  /** Meetings of the same half-year whose minutes are closed. */
  readonly closedBefore: number;
  /** Obligations this meeting can meet: of its own half-year and of earlier ones still owed. */
  readonly owed: readonly Obligation[];
  /** Offices held by those who attended. */
  readonly present: readonly RoleId[];
  /** How many of them belong to the committee. */
  readonly members: number;
}

export async function facts(
  { meeting: id, attendees }: Input,
  { tx, unit }: FactsContext<Tx>,
): Promise<Facts | undefined> {
  const meeting = await tx
    .selectFrom('committee_meeting')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!meeting) return undefined;
  const there = await actorsOf(tx, unit.id, attendees);
  if (there.length < new Set(attendees).size) return undefined;
  const closed = await tx
    .selectFrom('committee_meeting')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('period', '=', meeting.period)
    .where('status', '=', 'closed')
    .execute();
  const period = spanOf('half_year', meeting.held_on).key;
  const open = await openObligations(tx, unit.id, convened, unit.id);
  return {
    meeting,
    closedBefore: closed.length,
    owed: open.filter((one) => one.cause <= period),
    present: there.flatMap((one) => one.roles),
    members: there.filter((one) => holds(one, ...committeeOffices)).length,
  };
}
