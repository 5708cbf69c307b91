import { holds } from '#kernel/actor.ts';
import type { Case } from '#kernel/approval.ts';
import { handNames, type HandKind } from '#kernel/custody.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { setting } from '#kernel/parameter.ts';
import type { Register } from '#kernel/register.ts';
import { type CheckItem, type Inspection, sheetOf } from '#modules/inspections/index.ts';
import type { Reader } from './read.ts';
import { obligationsOf } from './obligations.ts';

/** What belongs to one thing beside its row: its moves, open clocks and cases, each as far as the session may know. */
export async function extrasOf(reader: Reader, register: Register, id: string): Promise<Record<string, unknown>> {
  const unit = reader.presence.unit.id;
  const movements =
    register.object === 'carrier'
      ? await reader.query<Moved>(
          `select m.at, m.step, m.from_kind, f.name as from_name, m.to_kind, t.name as to_name, b.name as by_name, m.note
           from movement m left join person f on f.unit_id = m.unit_id and f.id = m.from_id
             left join person t on t.unit_id = m.unit_id and t.id = m.to_id left join person b on b.unit_id = m.unit_id and b.id = m.by
           where m.unit_id = $1 and m.carrier_id = $2 order by m.turn desc limit 200`,
          [unit, id],
        )
      : [];
  const cases = await reader.query<Pick<Case, 'id' | 'no' | 'procedure' | 'title' | 'status' | 'opened_at'>>(
    'select id, no, procedure, title, status, opened_at from "case" where unit_id = $1 and object_table = $2 and object_id = $3 order by opened_at desc limit 50',
    [unit, register.object, id],
  );
  const obligations = (await obligationsOf(reader, { object: id })).filter(
    (one) => one.object_table === register.object,
  );
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
  const differences = register.object === 'inventory' ? await differencesOf(reader, id) : [];
  const sheet = register.object === 'inspection' ? await checkedIn(reader, id) : {};
  const lists = { movements: movements.map(between), differences, ...sheet, cases: asked, obligations: shown };
  const known = await knowersOf(reader, register, id);
  return Object.fromEntries(Object.entries({ ...known, ...lists }).filter(([, rows]) => rows.length > 0));
}

interface Moved extends Record<string, unknown> {
  readonly from_kind: HandKind;
  readonly from_name: string | null;
  readonly to_kind: HandKind;
  readonly to_name: string | null;
}

/** A move with the two hands in words: who it was, else which kind of hand. */
function between(move: Moved) {
  return { ...move, from: move.from_name ?? handNames[move.from_kind], to: move.to_name ?? handNames[move.to_kind] };
}

/** Who may know of a document or its copies: told to those who hand it out, so that they need not guess whom. */
async function knowersOf(
  { presence, query }: Reader,
  { object }: Register,
  id: string,
): Promise<{ readonly scope?: readonly string[]; readonly barred?: readonly string[] }> {
  const { actor, settings, unit } = presence;
  const asked = object === 'document' || object === 'carrier';
  if (!asked || !holds(actor, ...(setting(settings, 'CARRIER-001.roles') as readonly RoleId[]))) return {};
  const [label] = await query<{ scope: string[]; barred: string[] }>(
    `select scope, barred from ${object} where unit_id = $1 and id = $2`,
    [unit.id, id],
  );
  return label ?? {};
}

/**
 * What a count did not find, and what was decided for it. While it goes on, only what is searched for already: nobody is to tick
 * off a list of what remains.
 */
async function differencesOf(reader: Reader, id: string): Promise<readonly object[]> {
  return reader.query(
    `select i.carrier_id as carrier, d.title, c.copy_no, c.code, c.hand as hand_kind, i.note,
       coalesce(i.disposition, case when exists (select 1 from count_entry e where e.unit_id = i.unit_id
         and e.inventory_id = i.inventory_id and e.carrier_id = i.carrier_id) then 'scanned' else 'searching' end) as disposition
     from inventory_item i join inventory n on n.unit_id = i.unit_id and n.id = i.inventory_id
       join carrier c on c.unit_id = i.unit_id and c.id = i.carrier_id
       join document d on d.unit_id = c.unit_id and d.id = c.document_id
     where i.unit_id = $1 and i.inventory_id = $2 and (i.disposition is not null or exists (select 1 from obligation o
       where o.unit_id = i.unit_id and o.clause = 'CARRIER-057' and o.object_table = 'carrier' and o.object_id = i.carrier_id
         and o.opened_at >= n.opened_at and (n.counted_at is null or o.opened_at <= n.counted_at)))
     order by c.code limit 200`,
    [reader.presence.unit.id, id],
  );
}

/** What an inspection found for each item of its list, by whom and on what, and the points of each chapter. */
async function checkedIn(
  { query, presence }: Reader,
  id: string,
): Promise<Readonly<Record<string, readonly object[]>>> {
  const of = [presence.unit.id, id];
  const [one] = await query<Pick<Inspection, 'scope' | 'edition' | 'inspectors'>>(
    'select scope, edition, inspectors from inspection where unit_id = $1 and id = $2',
    of,
  );
  const rows = await query<CheckItem & { name: string | null }>(
    `select k.*, p.name from check_item k left join person p on p.unit_id = k.unit_id and p.id = k.answered_by
     where k.unit_id = $1 and k.inspection_id = $2`,
    of,
  );
  return one ? sheetOf(one, rows) : {};
}
