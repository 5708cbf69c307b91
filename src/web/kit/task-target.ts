import type { ProcedureInfo } from '#web/app/api.ts';
import type { ShownTask } from '#web/app/day.ts';
import { fieldsOf } from '#web/form/fields.ts';

export type TaskTarget =
  | { readonly to: '/cases/$id'; readonly params: { readonly id: string }; readonly search?: undefined }
  | { readonly to: '/desk'; readonly params?: undefined; readonly search: Readonly<Record<string, string>> }
  | {
      readonly to: '/acts/$id';
      readonly params: { readonly id: string };
      readonly search: Readonly<Record<string, string>>;
    };

/** Where the button of a row leads: the case, the desk, or the act with the thing filled in; null where the act is not his. */
export function taskTarget(
  { kind, act, desk, objects, of, parts }: Pick<ShownTask, 'kind' | 'act' | 'desk' | 'objects' | 'of' | 'parts'>,
  procedures: readonly ProcedureInfo[],
): TaskTarget | null {
  if (kind === 'decision') return parts[0] ? { to: '/cases/$id', params: { id: parts[0].object.id } } : null;
  if (act === null) return null;
  if (desk) return { to: '/desk', search: act.startsWith('counting.') ? { mode: 'count' } : {} };
  const procedure = procedures.find(({ id }) => id === act);
  if (!procedure) return null;
  const fields = fieldsOf(procedure.schema);
  const filled = [objects[0], of].flatMap((one) => {
    const field = one && fields.find((each) => each.of === one.table);
    return one && field ? [[field.key, one.id] as const] : [];
  });
  return { to: '/acts/$id', params: { id: act }, search: Object.fromEntries(filled) };
}
