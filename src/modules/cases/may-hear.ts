import { type Kysely, sql } from 'kysely';
import { actorsOf } from '#kernel/actor-facts.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { type Label, mayKnow } from '#kernel/label.ts';
import type { Obligation } from '#kernel/obligation.ts';
import { type PeopleDatabase, staffNow } from '#modules/people/index.ts';

type About = Pick<Obligation, 'object_table' | 'object_id'>;

/** Whether somebody in this office may hear of what an obligation is about. An office nobody holds is not passed over: who comes into it finds what waits. */
export type MayHear = (role: RoleId, department: string | null, about: About) => boolean;

/** As offices and labels stand now, for these obligations and offices. */
export async function mayHear(
  tx: Kysely<PeopleDatabase>,
  at: { readonly unit: { readonly id: string }; readonly now: string },
  owed: readonly About[],
  roles: readonly RoleId[],
): Promise<MayHear> {
  const labels = await labelsOf(tx, at.unit.id, owed);
  const staff = await staffNow(tx, at);
  const holding = labels.size === 0 ? [] : [...new Set(roles.flatMap((role) => staff.all(role)))];
  const people = new Map((await actorsOf(tx, at.unit.id, holding)).map((one) => [one.id, one]));
  return (role, department, about) => {
    const label = labels.get(keyOf(about));
    const holders = staff.of(department)(role);
    if (!label || holders.length === 0) return true;
    return holders.some((id) => {
      const one = people.get(id);
      return one !== undefined && mayKnow(one, label);
    });
  };
}

async function labelsOf(tx: Kysely<PeopleDatabase>, unit: string, owed: readonly About[]): Promise<Map<string, Label>> {
  const about = [...new Map(owed.map((one) => [keyOf(one), one])).values()];
  if (about.length === 0) return new Map();
  const [tables, ids] = [about.map((one) => one.object_table), about.map((one) => one.object_id)];
  const { rows } = await sql<About & { label: Label | null }>`
    select a.object_table, a.object_id, jingui.label_of(${unit}, a.object_table, a.object_id) as label
    from unnest(${tables}::text[], ${ids}::text[]) as a(object_table, object_id)`.execute(tx);
  return new Map(rows.flatMap((row) => (row.label ? [[keyOf(row), row.label] as const] : [])));
}

function keyOf({ object_table, object_id }: About): string {
  return `${object_table} ${object_id}`;
}
