import type { Table } from '#kernel/table.ts';
import { literal, quote } from './quote.ts';

/** What is kept of an entry may be of one that was not written after all. */
const stands =
  "exists (select from public.ledger_entry e where e.seq is null and e.ord = nullif(split_part(kept, E'\\n', 2), '')::bigint and e.xid = pg_current_xact_id())";

/** Bytes said of one table in one act, beyond which rows are counted and not looked up in what is said of them. */
const much = 20_000;

/**
 * A change without its entry does not stand: a statement that changes rows of a ledgered table must write an entry too, which says of
 * this table as many rows made, changed or removed as there are, and names each (`jingui.heed_entry`). Where rows give authority, what
 * became of them must be, value for value, what it says. It is asked of whom policies bind; an upgrade, which works as the owner, enters
 * by itself what it did.
 */
export function heedDdl(table: Table, offices: readonly string[]): string[] {
  if (table.options.ledgered === false) return [];
  const name = `public.${quote(table.name)}`;
  const heed = `jingui.${quote(`heed_${table.name}`)}`;
  const trigger = (event: string, rows: string) =>
    `create trigger heed_${event} after ${event} on ${name} referencing ${rows} for each statement when (row_security_active('${name}'::regclass)) execute function ${heed}();`;
  return [
    `create function ${heed}() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
#variable_conflict use_variable
declare
  kept text := current_setting('jingui.' || lower(tg_op) || ${literal(`_${table.name}`)}, true);
  said text := jingui.said_by(kept);
  told bigint := coalesce(cardinality(string_to_array(said, E'\\t')), 0);
  changed bigint;
  named bigint;
  stands boolean;
  much boolean := octet_length(said) > ${much};
begin
${table.options.authority ? valueForValue(table, name) : rowForRow(table)}
  if changed > 0 and (changed <> told or changed <> named or stands is not true) then
    raise exception 'what became of % is not what an entry says', tg_table_name using errcode = 'JG002';
  end if;${mayWrite(table, offices)}
  return null;
end $$;`,
    trigger('insert', 'new table as made'),
    trigger('update', 'old table as was new table as made'),
    trigger('delete', 'old table as was'),
  ];
}

function rowForRow(table: Table): string {
  const names = table.options.key
    .filter((key) => table.columns[key]?.sql === 'text')
    .map((key) => `strpos(said, '"${key}":' || to_json(r.${quote(key)})) > 0`);
  const found = ['r.unit_id is not null', ...names].join(' and ');
  const count = (rows: string) =>
    `select count(*), count(*) filter (where much or ${found}), ${stands} into changed, named, stands from ${rows} r;`;
  return `  if tg_op = 'DELETE' then ${count('was')}
  else ${count('made')}
  end if;`;
}

function valueForValue(table: Table, name: string): string {
  const keys = ['unit_id', ...table.options.key];
  const keyed = (row: string, of: string) =>
    keys
      .map((key) => `${row}.${quote(key)} = (o -> '${of}' ->> ${literal(key)})::${table.columns[key]?.sql}`)
      .join(' and ');
  const same = keys.map((key) => `n.${quote(key)} = w.${quote(key)}`).join(' and ');
  const count = (rows: string) =>
    `select count(*), (select count(*) from ${rows}), ${stands} into named, changed, stands from jsonb_array_elements(concat('[', said, ']')::jsonb) o`;
  const of = `where o ->> 'table' = ${literal(table.name)} and o ->> 'op' = lower(tg_op)`;
  return `  if tg_op = 'INSERT' then
    ${count('made')}
      join made n on ${keyed('n', 'row')} and n = jsonb_populate_record(null::${name}, o -> 'row') ${of};
  elsif tg_op = 'UPDATE' then
    ${count('made')}
      join was w on ${keyed('w', 'key')}
      join made n on ${same} and n = jsonb_populate_record(row(w.*)::${name}, o -> 'set') ${of};
  else
    ${count('was')} join was w on ${keyed('w', 'key')} ${of};
  end if;`;
}

/** Who may: a holder of the offices the acts are for, or a case that others signed; never for himself. */
function mayWrite({ options }: Table, offices: readonly string[]): string {
  if (!options.authority) return '';
  const { about, over, gains } = options.authority;
  const keys = ['unit_id', ...options.key].map((key) => `made.${quote(key)} = was.${quote(key)}`).join(' and ');
  const own = over && `made.${quote(over)} = jingui.speaker()`;
  const tokens = offices.map((office) => literal(`r:${office}`)).join(', ');
  const office = about ? [`if changed > 0 and not jingui.lets(array[${tokens}]) then ${refused} end if;`] : [];
  const himself = own
    ? [
        `if tg_op = 'INSERT' then`,
        `  if exists (select from made where ${own}) then ${refused} end if;`,
        `elsif tg_op = 'UPDATE' then`,
        `  if exists (select from was join made on ${keys} where ${own} and (${gains ?? 'true'})) then ${refused} end if;`,
        `end if;`,
      ]
    : [];
  // Whoever wiped out what `enter` wrote down of him, in this very statement, is not the server for that.
  const known = `if changed > 0 and jingui.entered() is not true then ${refused} end if;`;
  return [known, ...office, ...himself].map((line) => `\n  ${line}`).join('');
}

const refused = "raise exception 'who speaks may not write %', tg_table_name using errcode = 'JG003';";
