import { aboutIn, askedIn, type FormField, type FormValues } from './fields.ts';

/** Lists of a form that are still empty, begun with the things a fact names: one line for each, the thing filled in. */
export function beginnings(fields: readonly FormField[], values: FormValues, facts: object): FormValues {
  const begun = fields.flatMap((field) => {
    const thing = aboutIn(field);
    const ids = idsIn(facts, field.schema['x-begins']);
    const held = values[field.key];
    if (!thing || ids.length === 0 || (Array.isArray(held) && held.length > 0)) return [];
    return [[field.key, ids.map((id) => ({ [thing.key]: id }))] as const];
  });
  return Object.fromEntries(begun);
}

/** The given lines of a form belong to what is chosen above them: with another thing or chapter they are taken out, to begin anew. */
export function withoutOldLines(fields: readonly FormField[], before: FormValues, next: FormValues): FormValues {
  const other = fields.some(
    ({ key, widget }) =>
      (widget === 'choice' && before[key] !== next[key]) ||
      (widget === 'thing' && before[key] !== undefined && before[key] !== next[key]),
  );
  const given = fields.filter((field) => askedIn(field) !== undefined).map(({ key }) => key);
  if (!other || given.length === 0) return next;
  return Object.fromEntries(Object.entries(next).filter(([key]) => !given.includes(key)));
}

function idsIn(facts: object, name: string | undefined): readonly string[] {
  const found: unknown = name === undefined ? undefined : Object.entries(facts).find(([key]) => key === name)?.[1];
  if (!Array.isArray(found)) return [];
  return found.flatMap((one: unknown) => {
    const id = typeof one === 'object' && one !== null && 'id' in one ? one.id : null;
    return typeof id === 'string' ? [id] : [];
  });
}
