/** What a room declares: the loader finds it by folder, so that no list of a room has to name it. */
export type DeclaredKind =
  | 'procedure'
  | 'register'
  | 'duty'
  | 'thing'
  | 'finder'
  | 'scan'
  | 'former'
  | 'clock'
  | 'notice'
  | 'permit'
  | 'term'
  | 'meaning'
  | 'guard'
  | 'values'
  | 'figure'
  | 'picture'
  | 'late'
  | 'coming'
  | 'trend'
  | 'sheet'
  | 'readiness';

const kinds = new WeakMap<object, DeclaredKind>();

export function declare<T extends object>(kind: DeclaredKind, value: T): T {
  kinds.set(value, kind);
  return value;
}

/** Those of a file's exports that were declared as this. */
export function declaredIn(kind: DeclaredKind, exported: Readonly<Record<string, unknown>>): unknown[] {
  return Object.values(exported).filter(
    (value) => typeof value === 'object' && value !== null && kinds.get(value) === kind,
  );
}
