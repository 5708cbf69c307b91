import type { Kysely } from 'kysely';
import { type EvidenceDatabase, evidenceOf } from '#kernel/evidence.ts';
import { civilDay } from '#kernel/civil.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { TrainingRecorded } from '../../door/happenings.ts';
import type { PeopleDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export type Facts = Pick<TrainingRecorded, 'shown' | 'paperShownFor' | 'heldOn' | 'joinedOn'>;

/** All of them, and who taught them, are people of the unit. */
export async function facts(
  { people, trainer, ...given }: Input,
  { tx, unit, now }: FactsContext<Kysely<PeopleDatabase & EvidenceDatabase>>,
): Promise<Facts | undefined> {
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
    paperShownFor,
    heldOn: given.on ?? certificate?.dated ?? civilDay(now),
    joinedOn: joined.sort().at(-1) ?? null,
  };
}
