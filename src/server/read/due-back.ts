import { holds } from '#kernel/actor.ts';
import { civilDay } from '#kernel/civil.ts';
import { handColumns } from '#kernel/custody.ts';
import type { Instant } from '#kernel/json.ts';
import type { Reader } from './read.ts';
import { visibleTo } from './visible.ts';

export interface DueBack {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly late: number;
  readonly due: Instant;
}

const most = 50;

/** Who should have brought something back, or should today, of what the caller may know; a department's officer sees its own people. */
export async function dueBackOf(reader: Reader): Promise<DueBack[]> {
  const { app, presence, once } = reader;
  const own = !holds(presence.actor, 'registry_clerk', 'courier', 'secrecy_officer', 'archivist');
  const kinds = [...app.modules.tables.values()].filter(({ columns }) =>
    Object.keys(handColumns).every((column) => column in columns),
  );
  const found = await Promise.all(
    kinds.map(({ name }) => {
      const values: unknown[] = [
        presence.unit.id,
        presence.now,
        endOfDay(presence.now),
        own ? (presence.actor.departmentId ?? '') : null,
      ];
      const known = visibleTo(presence.actor, 'x', (value) => `$${values.push(value)}`);
      return once<DueBack & Record<string, unknown>>(
        `select p.id, p.name, count(*)::int as count, (count(*) filter (where x.due_at < $2))::int as late, min(x.due_at) as due
         from "${name}" x join person p on p.unit_id = x.unit_id and p.id = x.hand_id
         where x.unit_id = $1 and x.hand = 'person' and x.due_at <= $3 and ($4::text is null or p.department_id = $4) and ${known}
         group by p.id, p.name order by min(x.due_at), p.id limit ${most}`,
        values,
      );
    }),
  );
  return found.flat().toSorted((a, b) => a.due.localeCompare(b.due));
}

function endOfDay(now: Instant): Instant {
  return new Date(`${civilDay(now)}T23:59:59.999+08:00`).toISOString();
}
