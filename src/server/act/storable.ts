import { sealedMark } from '#kernel/sealed.ts';

/** Deeper nesting than any form has; beyond, recursive readers of JSON give way. */
const deepest = 24;

/**
 * Where a value cannot be kept as it was sent: PostgreSQL has no zero character, canonical JSON no half of a surrogate pair, and what
 * looks like ciphertext would be opened for whoever reads it.
 * The path of the first such place (`''`: the value itself), null when all of it can be kept. Not recursive: what it looks at may
 * be nested without end.
 */
export function unstorable(value: unknown): string | null {
  const left: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value, path: [] }];
  for (let one = left.pop(); one; one = left.pop()) {
    const { value: here, path } = one;
    if (typeof here === 'string' && !isPlain(here)) return path.join('.');
    if (typeof here !== 'object' || here === null) continue;
    if (path.length >= deepest) return path[0] ?? '';
    for (const [name, inner] of Object.entries(here)) {
      if (!isPlain(name)) return path.join('.');
      left.push({ value: inner, path: [...path, name] });
    }
  }
  return null;
}

export function isPlain(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed() && !text.includes(sealedMark);
}
