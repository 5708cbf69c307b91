import { z } from 'zod';
import type { Text } from '#kernel/text.ts';
import type { Erased } from './erased.ts';

const schemas = new WeakMap<Erased, z.core.JSONSchema.BaseSchema>();

/** What the form calls a field; a place inside a list has no name of its own. */
export function titleOf(procedure: Erased, field: PropertyKey | undefined): Text | undefined {
  const schema = schemas.get(procedure) ?? z.toJSONSchema(procedure.input, { io: 'input', unrepresentable: 'any' });
  schemas.set(procedure, schema);
  const property = typeof field === 'string' ? schema.properties?.[field] : undefined;
  return typeof property === 'object' ? (property['x-title'] as Text | undefined) : undefined;
}
