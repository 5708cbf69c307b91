import type { ProcedureInfo } from '#web/app/api.ts';
import { fieldsOf } from '#web/form/fields.ts';

/** Procedures that take this kind of thing as an input, and under which name: the acts a row offers. */
export function actsOn(
  object: string,
  procedures: readonly ProcedureInfo[],
): readonly { readonly procedure: ProcedureInfo; readonly field: string; readonly alone: boolean }[] {
  return procedures.flatMap((procedure) => {
    if (procedure.module === 'cases') return [];
    if (procedure.schema['x-of'] === object) return [{ procedure, field: '', alone: false }];
    const fields = fieldsOf(procedure.schema);
    const field = fields.find(
      (one) => one.of === object || one.key === object || (one.of !== '' && object.endsWith(`_${one.of}`)),
    );
    if (!field) return [];
    const alone = fields.every((one) => one === field || !one.required);
    return [{ procedure, field: field.key, alone }];
  });
}
