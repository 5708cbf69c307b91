import type { Connection } from '../database.ts';
import { type Field, fields, type Mapping, rememberedFor, type SheetLayout } from '#intake/index.ts';
import type { Presence } from '../act/enter.ts';

/** A column as the mapping page names it: `<form>:<column>`; sheets with the same headings are one form. */
export type Choice = Readonly<Record<string, string | null>>;

/** One layout of each form, in the order of the sheets. */
export function formsOf(layouts: readonly SheetLayout[]): SheetLayout[] {
  return layouts.filter((one, n) => layouts.findIndex((other) => other.signature === one.signature) === n);
}

/** What the user chose, for each form; null where a field is unknown or stands for two columns. */
export function mappingsFrom(layouts: readonly SheetLayout[], choice: Choice): Mapping[] | null {
  const mappings = formsOf(layouts).map((form, n): Mapping => {
    const columns = form.columns.map(({ column, heading, field }) => {
      const chosen = choice[`${n}:${column}`];
      return { column, heading, field: chosen === undefined ? field : (chosen as Field | null) };
    });
    return { signature: form.signature, columns };
  });
  return mappings.every(isSound) ? mappings : null;
}

function isSound({ columns }: Mapping): boolean {
  const used = columns.map(({ field }) => field).filter((field) => field !== null && field !== 'ignored');
  const known = columns.every(({ field }) => field === null || fields.includes(field));
  return known && new Set(used).size === used.length;
}

export async function rememberedMappings(connection: Connection, { unit }: Presence): Promise<Mapping[]> {
  return connection.query<Mapping & Record<string, unknown>>(
    'select signature, columns from heading_mapping where unit_id = $1',
    [unit.id],
  );
}

export async function remember(
  connection: Connection,
  { unit, actor, now }: Presence,
  mappings: readonly Mapping[],
): Promise<void> {
  for (const { signature, columns } of mappings)
    await connection.query(
      `insert into heading_mapping (unit_id, signature, columns, "by", at) values ($1, $2, $3::jsonb, $4, $5)
       on conflict (unit_id, signature) do update set columns = excluded.columns, "by" = excluded."by", at = excluded.at`,
      [unit.id, signature, JSON.stringify(columns), actor.id, now],
    );
}

/** The fields as the unit chose them before for this form, else as guessed. */
export function fieldsOf(form: SheetLayout, remembered: readonly Mapping[]): Map<number, Field | null> {
  const known = rememberedFor(form, remembered);
  return new Map((known ?? form).columns.map(({ column, field }) => [column, field]));
}
