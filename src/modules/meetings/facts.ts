import type { Kysely } from 'kysely';
import type { Obligation, ObligationsDatabase } from '#kernel/obligation.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { type Label, labelIn, levelOf } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { swept } from './clocks.ts';
import type { Meeting, MeetingsDatabase } from './tables.ts';

type Tx = Kysely<MeetingsDatabase & PeopleDatabase & ObligationsDatabase>;

export interface MeetingFacts {
  readonly meeting: Meeting;
  readonly hostName: string;
  /** He has left his post, or is leaving it. */
  readonly hostGone: boolean;
  /** The sweep still owed. */
  readonly owed: readonly Obligation[];
  readonly matter: Matter;
  readonly label: Label;
}

/** A meeting with its host, locked. */
export async function meetingFacts(
  { meeting: id }: { readonly meeting: string },
  { tx, unit }: FactsContext<Tx>,
): Promise<MeetingFacts | undefined> {
  const meeting = await tx
    .selectFrom('meeting')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!meeting) return undefined;
  const host = await tx
    .selectFrom('person')
    .select(['name', 'state'])
    .where('unit_id', '=', unit.id)
    .where('id', '=', meeting.host_id)
    .executeTakeFirst();
  return {
    meeting,
    hostName: host?.name ?? '',
    hostGone: host?.state === 'leaving' || host?.state === 'left',
    owed: await openObligations(tx, unit.id, swept, id),
    matter: { level: levelOf(meeting.level), regime: meeting.regime },
    label: labelIn(meeting),
  };
}
