import type { Case } from '#kernel/approval.ts';
import { circumstancesOf } from '../act/enter.ts';
import { obligationsOf } from './obligations.ts';
import type { Reader } from './read.ts';

/** What belongs to one thing beside its row: what its room tells of it, open clocks and cases, each as far as the session may know. */
export async function extrasOf(reader: Reader, kind: string, id: string): Promise<Record<string, unknown>> {
  const { app, presence, connection } = reader;
  const related = app.modules.things.get(kind)?.related;
  const told = related ? await related(id, { ...circumstancesOf(presence), tx: connection.kysely }) : {};
  const cases = await reader.query<Pick<Case, 'id' | 'no' | 'procedure' | 'title' | 'status' | 'opened_at'>>(
    'select id, no, procedure, title, status, opened_at from "case" where unit_id = $1 and object_table = $2 and object_id = $3 order by opened_at desc limit 50',
    [presence.unit.id, kind, id],
  );
  const obligations = (await obligationsOf(reader, { object: id })).filter((one) => one.object_table === kind);
  const shown = obligations.map(({ clause, status, due_at, met_at, owner, says }) => ({
    clause,
    says,
    owed: status,
    deadline: status === 'open' || status === 'overdue' ? due_at : null,
    met_at,
    owner: owner?.name ?? null,
  }));
  const asked = cases.map(({ id: request, no, procedure, title, status, opened_at }) => ({
    request: { id: request, name: no },
    act: procedure,
    title,
    status,
    asked_at: opened_at,
  }));
  const all = Object.entries({ ...told, cases: asked, obligations: shown });
  return Object.fromEntries(all.filter(([, rows]) => !Array.isArray(rows) || rows.length > 0));
}
