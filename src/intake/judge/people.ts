import { readNames, readPlaceName } from '../normalise/name.ts';
import type { Known, KnownPerson } from './types.ts';

export interface PeopleIndex {
  readonly byName: ReadonlyMap<string, readonly KnownPerson[]>;
  readonly byIdNumber: ReadonlyMap<string, KnownPerson>;
  readonly departments: ReadonlySet<string>;
}

/** The persons of the register by their names as `readNames` writes them, and by identity number. */
export function indexPeople(known: Known): PeopleIndex {
  const byName = new Map<string, KnownPerson[]>();
  const byIdNumber = new Map<string, KnownPerson>();
  for (const person of known.people) {
    const name = registeredName(person);
    const same = byName.get(name);
    if (same) same.push(person);
    else byName.set(name, [person]);
    if (person.idNumber) byIdNumber.set(person.idNumber, person);
  }
  return { byName, byIdNumber, departments: new Set(known.departments.map((name) => readPlaceName(name) ?? name)) };
}

export function registeredName(person: KnownPerson): string {
  return readNames(person.name).value?.[0] ?? person.name;
}
