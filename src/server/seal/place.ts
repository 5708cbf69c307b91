import { sealedMark } from '#kernel/sealed.ts';

/** Where a sealed value stands: with its unit what it is bound to. */
export interface ValuePlace {
  readonly table: string;
  readonly column: string;
  /** The row's key, without its unit. */
  readonly id: string;
}

/** What a value is when its key is gone: text, or a list or an object with nothing in it. */
export type Shape = 'text' | 'list' | 'object' | 'other';

/** A sealed value as the row holds it: where it belongs, and its envelope. */
export interface SealedValue extends ValuePlace {
  readonly shape: Shape;
  readonly envelope: Buffer;
}

const written = new RegExp(`^${sealedMark}([a-z_]+)/([a-z_]+)/([^:/]+)/(text|list|object|other):([A-Za-z0-9_-]+)$`);

export function encodeValue({ table, column, id, shape, envelope }: SealedValue): string {
  return `${sealedMark}${table}/${column}/${encodeURIComponent(id)}/${shape}:${envelope.toString('base64url')}`;
}

/** Null for what is no sealed value. */
export function decodeValue(text: string): SealedValue | null {
  const [, table, column, id, shape, envelope] = written.exec(text) ?? [];
  if (!table || !column || !id || !shape || !envelope) return null;
  return {
    table,
    column,
    id: decodeURIComponent(id),
    shape: shape as Shape,
    envelope: Buffer.from(envelope, 'base64url'),
  };
}

/** The key of a row as one text; null where the row does not tell all of it. */
export function idOf(row: object, key: readonly string[]): string | null {
  const parts = key.map((column) => (row as Record<string, unknown>)[column]);
  return parts.some((part) => part === undefined || part === null) ? null : parts.map(String).join('~');
}
