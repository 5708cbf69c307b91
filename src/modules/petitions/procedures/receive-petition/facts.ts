import type { FactsContext } from '#kernel/procedure.ts';
import { accusation, type Tx } from '../../facts.ts';
import type { Facts } from './rules.ts';
import type { Input } from './schema.ts';

export async function facts(
  { persons, departments }: Pick<Input, 'persons' | 'departments'>,
  { tx, unit, actor }: FactsContext<Tx>,
): Promise<Facts> {
  const known = async (table: 'person' | 'department', ids: readonly string[]) =>
    tx
      .selectFrom(table)
      .select('id')
      .where('unit_id', '=', unit.id)
      .where('id', 'in', ['', ...ids])
      .execute();
  const found = [...(await known('person', persons)), ...(await known('department', departments))];
  return {
    ...(await accusation(tx, unit.id, { persons, departments }, [actor.id])),
    unknown: [...persons, ...departments].filter((id) => !found.some((one) => one.id === id)),
  };
}
