/** Canonical JSON, RFC 8785: one value, one text. What is hashed or signed is always this text. */

import type { Json, JsonObject } from './json.ts';

/** The value has no JSON text: half a surrogate pair, NaN, a bigint, a function, undefined inside an array … */
export class CanonicalError extends Error {
  override name = 'CanonicalError';
}

/** A member that is undefined is left out, as JSON.stringify does. */
export function canonical(value: Json): string {
  switch (typeof value) {
    case 'string':
      return canonicalString(value);
    case 'number':
      // ECMAScript's number text is RFC 8785's; -0 becomes 0.
      if (Number.isFinite(value)) return `${value}`;
      throw new CanonicalError(`no JSON text for the number ${value}`);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value as JsonObject);
    default:
      throw new CanonicalError(`no JSON text for a value of type ${typeof value}`);
  }
}

function canonicalString(text: string): string {
  if (!text.isWellFormed()) throw new CanonicalError('a string holds half of a surrogate pair');
  return JSON.stringify(text);
}

function canonicalArray(items: readonly Json[]): string {
  let out = '[';
  for (let i = 0; i < items.length; i += 1) {
    if (i > 0) out += ',';
    out += canonical(items[i] as Json);
  }
  return `${out}]`;
}

function canonicalObject(object: JsonObject): string {
  // The default sort compares UTF-16 code units, which is the order RFC 8785 asks for.
  const names = Object.keys(object).sort();
  let out = '';
  for (const name of names) {
    const value: Json | undefined = object[name];
    if (value === undefined) continue;
    out += `${out === '' ? '' : ','}${canonicalString(name)}:${canonical(value)}`;
  }
  return `{${out}}`;
}
