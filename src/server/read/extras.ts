import type { Register } from '#kernel/register.ts';
import type { Reader } from './read.ts';
import { obligationsOf } from './obligations.ts';

/** What belongs to one thing beside its row: its moves, open clocks and cases, each as far as the session may know. */
export async function extrasOf(reader: Reader, register: Register, id: string): Promise<Record<string, unknown>> {
  const unit = reader.presence.unit.id;
  const movements =
    register.object === 'carrier'
      ? await reader.query(
          `select m.at, m.step, m.from_kind, f.name as from_name, m.to_kind, t.name as to_name, b.name as by_name, m.note
           from movement m left join person f on f.unit_id = m.unit_id and f.id = m.from_id
             left join person t on t.unit_id = m.unit_id and t.id = m.to_id left join person b on b.unit_id = m.unit_id and b.id = m.by
           where m.unit_id = $1 and m.carrier_id = $2 order by m.turn desc limit 200`,
          [unit, id],
        )
      : [];
  const cases = await reader.query(
    'select id, no, procedure, title, status, opened_at from "case" where unit_id = $1 and object_table = $2 and object_id = $3 order by opened_at desc limit 50',
    [unit, register.object, id],
  );
  const obligations = (await obligationsOf(reader, { object: id })).filter(
    (one) => one.object_table === register.object,
  );
  const shown = obligations.map(({ clause, status, due_at, owner, says }) => ({
    clause,
    says,
    status,
    due_at,
    owner: owner?.name ?? null,
  }));
  const lists = { movements, cases, obligations: shown };
  return Object.fromEntries(Object.entries(lists).filter(([, rows]) => rows.length > 0));
}
