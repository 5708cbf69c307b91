import type { Entry } from 'ldapts';

/** The attribute that names an entry for good. */
export type LastingId = 'entryUUID' | 'objectGUID';

/** The lasting name of an entry, as links have it. */
export function subjectOf(entry: Entry, id: LastingId): string | undefined {
  const value = entry[id];
  if (Buffer.isBuffer(value)) return value.length === 16 ? value.toString('hex') : undefined;
  return typeof value === 'string' && value !== '' ? value.toLowerCase() : undefined;
}

/** Finds whoever has it; undefined where it is none. */
export function subjectFilter(id: LastingId, subject: string): string | undefined {
  if (!/^[0-9a-f-]{32,36}$/.test(subject)) return undefined;
  return `(${id}=${id === 'objectGUID' ? subject.replace(/../g, String.raw`\$&`) : subject})`;
}
