import { type Custody, handColumns, moveColumns } from '#kernel/custody.ts';
import type { CarrierKind } from '#kernel/generated/clauses.ts';
import { c, type Database, type Row, table } from '#kernel/table.ts';

/** A storage medium. The level of its label is the level it bears: at least that of everything ever stored on it (DEVICE-013). */
export const medium = table(
  'medium',
  {
    id: c.text(),
    no: c.text(),
    kind: c.of<CarrierKind>(),
    serial: c.text(),
    /** As written on it. */
    mark: c.text(),
    ...handColumns,
    place_id: c.maybe(c.ref('place')),
    status: c.choice('in_use', 'sealed', 'destroyed'),
    registered_by: c.text(),
    registered_at: c.instant(),
  },
  {
    key: ['id'],
    label: true,
    unique: [['no'], ['serial']],
    indexes: [
      ['registered_at', 'id'],
      ['hand', 'hand_id'],
    ],
    sql: `
-- How high the media in somebody's keeping are that are not public: asked before he leaves or is regraded, by those who see none of them.
create function jingui.media_of(of_person text) returns table (level int, regime text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select m.level, m.regime from public.medium m
    where m.unit_id = jingui.unit() and m.level > 0 and m.status <> 'destroyed' and m.hand = 'person' and m.hand_id = of_person
$$;

-- Those of these words that call a medium which is not public by its number (CARRIER-063): asked by those who see none of them.
create function jingui.media_called(names text[]) returns setof text
  language sql stable security definer set search_path = pg_catalog, public as $$
  select n from unnest(names) n where exists (select 1 from public.medium m
    where m.unit_id = jingui.unit() and m.level > 0
      and (jingui.is_called(jingui.bare(n), jingui.bare(m.no)) or jingui.is_called(jingui.bare(n), jingui.bare(m.serial))))
$$;`,
  },
);
export type Medium = Row<typeof medium>;

/** DEVICE-012: through whose hands a medium went. */
export const mediumMovement = table(
  'medium_movement',
  { id: c.text(), medium_id: c.ref('medium'), ...moveColumns },
  { key: ['id'], once: true, unique: [['medium_id', 'turn']], via: ['medium_id', 'medium'] },
);

export const media: Custody = { thing: medium.name, moves: mediumMovement.name, of: 'medium_id' };

/** What was stored on a medium, by its unclassified title, and how high it is. Never erased with the data. */
export const mediumContent = table(
  'medium_content',
  {
    id: c.text(),
    medium_id: c.ref('medium'),
    title: c.text(),
    document_id: c.maybe(c.text()),
    level: c.int(),
    stored_by: c.text(),
    stored_at: c.instant(),
  },
  {
    key: ['id'],
    via: ['medium_id', 'medium'],
    indexes: [['medium_id', 'stored_at']],
    sql: `
-- Whether something is on a medium that somebody may not know (SYSTEM-004): asked before it is given to him, by those who may not see all of it.
create function jingui.medium_holds_foreign(of_medium text, of_person text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return exists (select 1 from public.medium_content k
    join public.document d on d.unit_id = k.unit_id and d.id = k.document_id, jingui.subject(jingui.unit(), of_person) s
    where k.unit_id = jingui.unit() and k.medium_id = of_medium and (not d.scope && s.tokens or d.barred && s.tokens));
end $$;`,
  },
);

export const devicesTables = { medium, mediumMovement, mediumContent };
export type DevicesDatabase = Database<typeof devicesTables>;
