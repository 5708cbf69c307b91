import type { FactsContext } from '#kernel/procedure.ts';
import { recordedTies } from '#modules/people/index.ts';
import type { IncidentsTx } from '../../facts/tx.ts';
import { responsibleNow } from '../../facts/routing.ts';
import type { Facts } from './rules.ts';
import type { Input } from './schema.ts';

type Asked = Pick<Input, 'what' | 'persons' | 'departments' | 'mentioned'>;

export async function facts(
  { what = '', persons, departments, mentioned }: Asked,
  { tx, unit, now, actor }: FactsContext<IncidentsTx>,
): Promise<Facts> {
  const known = (table: 'person' | 'department', ids: readonly string[]) =>
    tx
      .selectFrom(table)
      .select('id')
      .where('unit_id', '=', unit.id)
      .where('id', 'in', ['', ...ids])
      .execute();
  const [people, places] = [await known('person', persons), await known('department', departments)];
  const found = [...people, ...places].map(({ id }) => id);
  // Who reports himself goes on seeing what became of it; those tied to him do not.
  const others = persons.filter((id) => id !== actor.id);
  const ties = await recordedTies(tx, unit.id, persons);
  const tied = ties
    .flatMap(({ person_id, related_id }) => [person_id, related_id])
    .filter((id) => !others.includes(id) && id !== actor.id);
  const offices = await responsibleNow({ tx, unit, now });
  const recipients = new Map(offices.flatMap((one) => one.people).map(({ id, name }) => [id, name]));
  return {
    unknown: [...persons, ...departments].filter((id) => !found.includes(id)),
    unsaid: [...recipients]
      .filter(([id, name]) => what.includes(name) && ![...persons, ...mentioned].includes(id))
      .map(([, name]) => name),
    kept: [
      ...new Set([...others, ...tied].map((id) => `p:${id}`)),
      ...departments.flatMap((id) => [`d:${id}`, `h:${id}`]),
    ],
    offices,
  };
}
