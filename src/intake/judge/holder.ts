import { list } from '#kernel/text.ts';
import { readIdNumber } from '../normalise/id-number.ts';
import { note, soften } from '../remark.ts';
import { type Draft, add, cellOf, take, textOf } from './draft.ts';
import type { Context } from './context.ts';
import { registeredName } from './people.ts';
import type { KnownPerson } from './types.ts';

export interface Holder {
  readonly name: string | null;
  readonly department: string | null;
  /** The one person of the register it can be; null where it cannot be told. */
  readonly person: KnownPerson | null;
}

/**
 * Finds the person a line names. Whom it cannot tell for certain it does not guess: the copy then stays in the registry, with a note.
 * `needed` is false where the copy is in no person's hand, so that doubts about the name need no note.
 */
export function findHolder(draft: Draft, context: Context, needed: boolean): Holder {
  const department = departmentOf(draft, context);
  const names = take(draft, 'holder', context.names(textOf(draft, 'holder')));
  const idNumber = take(draft, 'holder_id', soften(readIdNumber(cellOf(draft, 'holder_id'))));
  if (!names) return { name: null, department, person: null };
  const [name = ''] = names;
  const written = names.join('、');
  const say = (...remark: Parameters<typeof note>): Holder => {
    if (needed) add(draft, 'holder', note(...remark));
    return { name: written, department, person: null };
  };
  if (names.length > 1) return say('holder_several', {}, 'CARRIER-002');
  const byId = idNumber === null ? undefined : context.people.byIdNumber.get(idNumber);
  if (byId)
    return registeredName(byId) === name
      ? { name, department, person: byId }
      : say('id_mismatch', { name }, 'CARRIER-002');
  const found = context.people.byName.get(name) ?? [];
  if (found.length === 0) return say('holder_unknown', { name }, 'CARRIER-001');
  const here = department === null ? found : found.filter((person) => person.departments.includes(department));
  if (here.length === 1 && here[0]) return { name, department, person: here[0] };
  if (here.length === 0 && found.length === 1)
    return say(
      'holder_other_department',
      { name, known: list(found[0]?.departments ?? []), written: department ?? '' },
      'CARRIER-002',
    );
  const departments = list([...new Set(found.flatMap((person) => person.departments))]);
  return say('holder_ambiguous', { name, count: found.length, departments }, 'CARRIER-002');
}

function departmentOf(draft: Draft, { people, placeName }: Context): string | null {
  const name = placeName(textOf(draft, 'department'));
  if (name !== null && people.departments.size > 0 && !people.departments.has(name))
    add(draft, 'department', note('department_unknown'));
  return name;
}
