import type { Json, JsonObject } from '#kernel/json.ts';

export interface Change {
  readonly name: string;
  readonly before: Json;
  readonly after: Json;
}

export interface Summary {
  /** What will change, before → after. */
  readonly changes: readonly Change[];
  /** What the approver sees beside it. */
  readonly facts: JsonObject;
}

/** Splits what the server tells about a case into changes and plain facts: `{before:{…}, after:{…}}`, `{level:{before,after}}` or `{from,to}` pairs. */
export function summaryOf(summary: JsonObject): Summary {
  const changes: Change[] = [];
  const facts: Record<string, Json> = {};
  const { before, after, ...rest } = summary;
  if (isObject(before) || isObject(after)) {
    const old = isObject(before) ? before : {};
    const next = isObject(after) ? after : {};
    for (const name of new Set([...Object.keys(old), ...Object.keys(next)]))
      changes.push({ name, before: old[name] ?? null, after: next[name] ?? null });
  }
  for (const [name, value] of Object.entries(rest)) {
    if (isObject(value) && 'before' in value && 'after' in value)
      changes.push({ name, before: value.before ?? null, after: value.after ?? null });
    else facts[name] = value;
  }
  return { changes: changes.filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after)), facts };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
