import type { Finding } from '#kernel/verdict.ts';

/** About fields that have a value, and them alone: what is still empty is no mistake. */
export function isTyped({ kind, fields }: Pick<Finding, 'kind' | 'fields'>, input: object): boolean {
  return kind === 'fields' && fields.length > 0 && fields.every((field) => at(input, field.split('.')) !== undefined);
}

function at(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  return typeof value === 'object' && value !== null ? at((value as Record<string, unknown>)[key], rest) : undefined;
}
