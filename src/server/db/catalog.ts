import type pg from 'pg';

export type Kind =
  | 'table'
  | 'column'
  | 'constraint'
  | 'index'
  | 'sequence'
  | 'policy'
  | 'trigger'
  | 'function'
  | 'schema';

/** One thing a database is made of, as PostgreSQL itself describes it. Order of columns and names of indexes do not count. */
export interface Part {
  readonly kind: Kind;
  /** The table it belongs to; of a table, function or sequence its own name. */
  readonly of: string;
  readonly name: string;
  readonly says: string;
}

/** Everything in the schemas of the product that is not a row. Two databases with the same parts are the same. */
export async function partsOf(client: pg.ClientBase): Promise<Part[]> {
  const { rows } = await client.query<Part>(asked);
  return rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

export function keyOf({ kind, of, name }: Part): string {
  return `${kind} ${of} ${name}`;
}

const asked = `
with home as (select oid, nspname, nspacl from pg_namespace where nspname in ('public', 'jingui')),
  rel as (select c.*, format('%I.%I', h.nspname, c.relname) as name, c.relowner::regrole || '=%' as owner
    from pg_class c join home h on h.oid = c.relnamespace
    where c.relname <> 'migration')
select 'schema' as kind, nspname as of, '' as name,
    coalesce((select string_agg(a::text, ' ' order by a::text) from unnest(nspacl) a where a::text ~ '^jingui'), '') as says from home
union all
select 'table', name, '', concat_ws(' ', 'security', relrowsecurity, relforcerowsecurity, relpersistence,
    (select string_agg(a::text, ' ' order by a::text) from unnest(relacl) a where a::text not like owner)) from rel where relkind in ('r', 'p', 'v', 'm')
union all
select 'sequence', name, '', concat_ws(' ', s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqcycle,
    (select string_agg(a::text, ' ' order by a::text) from unnest(relacl) a where a::text not like owner))
  from rel join pg_sequence s on s.seqrelid = rel.oid
union all
select 'column', rel.name, a.attname, concat_ws(' ', format_type(a.atttypid, a.atttypmod),
    case when a.attnotnull then 'not null' end,
    case when a.attidentity <> '' then 'generated always as identity' end,
    case when a.attgenerated <> '' then 'generated' end,
    'default ' || pg_get_expr(d.adbin, d.adrelid),
    (select 'granted ' || string_agg(x::text, ' ' order by x::text) from unnest(a.attacl) x))
  from rel join pg_attribute a on a.attrelid = rel.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where rel.relkind in ('r', 'p')
union all
select 'constraint', rel.name, c.conname, pg_get_constraintdef(c.oid)
  from rel join pg_constraint c on c.conrelid = rel.oid where c.contype in ('p', 'u', 'f', 'c', 'x')
union all
select 'index', rel.name, substring(pg_get_indexdef(i.indexrelid) from '(USING .*)$') || case when i.indisunique then ' unique' else '' end,
    case when i.indisvalid then '' else 'invalid' end
  from rel join pg_index i on i.indrelid = rel.oid
  where not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
union all
select 'policy', rel.name, p.polname, concat_ws(' | ', p.polcmd, p.polpermissive,
    (select string_agg(r.rolname, ' ' order by r.rolname) from pg_roles r where r.oid = any(p.polroles)),
    pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
  from rel join pg_policy p on p.polrelid = rel.oid
union all
select 'trigger', rel.name, t.tgname, concat_ws(' ', t.tgenabled, pg_get_triggerdef(t.oid))
  from rel join pg_trigger t on t.tgrelid = rel.oid where not t.tgisinternal
union all
select 'function', f.oid::regprocedure::text, '', concat_ws(' ', pg_get_functiondef(f.oid),
    (select string_agg(a::text, ' ' order by a::text) from unnest(f.proacl) a))
  from pg_proc f join home h on h.oid = f.pronamespace
  where f.prokind = 'f' and not exists
    (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = f.oid and d.deptype = 'e')`;
