import type { Input } from './schema.ts';

/** The issuer it stands above; of others there is none. */
export function aboveOf({ serves, above }: Pick<Input, 'serves' | 'above'>): string | null {
  return serves === 'above_issuer' ? (above ?? null) : null;
}
