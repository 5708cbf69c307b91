import type { FormField, FormValues } from './fields.ts';

/** Lists of a form that are still empty, begun with the things a fact names: one line for each, the thing filled in. */
export function beginnings(fields: readonly FormField[], values: FormValues, facts: object): FormValues {
  const begun = fields.flatMap((field) => {
    const thing = field.fields.find((one) => one.widget === 'thing' || one.widget === 'choice');
    const ids = idsIn(facts, field.schema['x-begins']);
    const held = values[field.key];
    if (!thing || ids.length === 0 || (Array.isArray(held) && held.length > 0)) return [];
    return [[field.key, ids.map((id) => ({ [thing.key]: id }))] as const];
  });
  return Object.fromEntries(begun);
}

function idsIn(facts: object, name: string | undefined): readonly string[] {
  const found: unknown = name === undefined ? undefined : Object.entries(facts).find(([key]) => key === name)?.[1];
  if (!Array.isArray(found)) return [];
  return found.flatMap((one: unknown) => {
    const id = typeof one === 'object' && one !== null && 'id' in one ? one.id : null;
    return typeof id === 'string' ? [id] : [];
  });
}
