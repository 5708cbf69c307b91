import { z } from 'zod';

/** Route options that let out only what `shape` names when the answer is 200. */
export function answers(shape: z.ZodType): { schema: { response: { 200: object } } } {
  return { schema: { response: { 200: jsonSchema(shape) } } };
}

/** JSON Schema without the dialect line, which the serialiser would try to fetch. */
export function jsonSchema(shape: z.ZodType): object {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io: 'output', unrepresentable: 'any' });
  return schema;
}
