import type { RegisterColumn } from '#kernel/register.ts';
import type { ProcedureInfo, RegisterInfo, Row } from '#web/app/api.ts';
import { type FormField, fieldsOf } from '#web/form/fields.ts';

export interface OfferedAct {
  readonly procedure: ProcedureInfo;
  /** What the thing fills in of the form; empty where the act is about it though no field names it. */
  readonly input: Readonly<Record<string, string | readonly string[]>>;
}

/** Procedures that take this kind of thing as an input, filled in with it: the acts a row offers. */
export function actsOn(
  { object, columns }: Pick<RegisterInfo, 'object' | 'columns'>,
  row: Row,
  procedures: readonly ProcedureInfo[],
): readonly OfferedAct[] {
  const named = columns.filter((column) => column.kind === 'thing');
  return procedures.flatMap((procedure) => {
    if (procedure.module === 'cases') return [];
    if (procedure.schema['x-of'] === object) return [{ procedure, input: {} }];
    const fields = fieldsOf(procedure.schema);
    const field = fields.find((one) => one.of === object);
    if (!field) return [];
    return [
      {
        procedure,
        input: {
          ...belongsTo(row, named, fields, field),
          ...toldBy(object, row, fields),
          [field.key]: field.many ? [row.id] : row.id,
        },
      },
    ];
  });
}

/** What the thing belongs to and the form asks for as well: the document of a copy. A person in a row may be anybody in it. */
function belongsTo(
  row: Row,
  named: readonly RegisterColumn[],
  fields: readonly FormField[],
  but: FormField,
): Record<string, string> {
  const filled = fields.flatMap((one) => {
    const id = row[named.find((column) => column.of === one.of)?.key ?? ''];
    const asked = one !== but && one.required && one.widget === 'thing' && !one.many && one.of !== 'person';
    return asked && typeof id === 'string' ? [[one.key, id] as const] : [];
  });
  return Object.fromEntries(filled);
}

/** What the form says it takes over from the row of such a thing. */
function toldBy(object: string, row: Row, fields: readonly FormField[]): Record<string, string> {
  const told = fields.flatMap(({ key, schema: { 'x-row': from = '' } }) => {
    const [of, column = ''] = from.split('.');
    const value = row[column];
    return of === object && typeof value === 'string' ? [[key, value] as const] : [];
  });
  return Object.fromEntries(told);
}
