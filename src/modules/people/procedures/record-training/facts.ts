import type { Kysely } from 'kysely';
import { type EvidenceDatabase, evidenceOf } from '#kernel/evidence.ts';
import { civilDay } from '#kernel/civil.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { outsideNow } from '#modules/organization/door/facts/outside.ts';
import type { TrainingRecorded } from '../../door/happenings.ts';
import type { PeopleDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export type Facts = Pick<TrainingRecorded, 'shown' | 'outside' | 'paperShownFor' | 'heldOn' | 'joinedOn'>;

/** All of them, and who taught them, are people of the unit. */
export async function facts(
  { people, trainer, ...given }: Input,
  context: FactsContext<Kysely<PeopleDatabase & EvidenceDatabase>>,
): Promise<Facts | undefined> {
  const { tx, unit, now } = context;
  const named = [...new Set([...people, ...(trainer ? [trainer] : [])])];
  const found = await tx
    .selectFrom('person')
    .select(['id', 'joined_on'])
    .where('unit_id', '=', unit.id)
    .where('id', 'in', named)
    .execute();
  if (found.length < named.length) return undefined;
  const joined = found.flatMap(({ id, joined_on }) => (people.includes(id) && joined_on ? [joined_on] : []));
  const certificate = await evidenceOf(tx, unit.id, given.certificate);
  const paper = await evidenceOf(tx, unit.id, given.paper);
  const paperShownFor = await tx
    .selectFrom('training')
    .select(['person_id', 'at'])
    .where('unit_id', '=', unit.id)
    .where('paper_id', '=', paper?.id ?? '')
    .execute();
  return {
    shown: { attendance: await evidenceOf(tx, unit.id, given.attendance), paper, certificate },
    outside: await outsideNow(context),
    paperShownFor,
    heldOn: given.on ?? certificate?.dated ?? civilDay(now),
    joinedOn: joined.sort().at(-1) ?? null,
  };
}
