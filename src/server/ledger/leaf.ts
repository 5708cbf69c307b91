import { canonical } from '#kernel/canonical.ts';
import type { JsonObject } from '#kernel/json.ts';

/** The leaf as the product writes it: canonical JSON of an object; null where the text is anything else. */
export function parseLeaf(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && canonical(value as JsonObject) === text ? (value as JsonObject) : null;
  } catch {
    return null;
  }
}
