/** An id as the server makes them, or as a unit names its people and departments: no spaces, no Chinese, not a count. */
export function isId(value: string): boolean {
  return /^[\w-]{2,64}$/.test(value) && !/^\d{1,4}$/.test(value);
}

/** `d:office`, `p:1…`, `r:registry_clerk`, `all`: a token of the need-to-know, in parts. */
export function scopeToken(
  value: string,
): { readonly kind: 'all' | 'person' | 'department' | 'role'; readonly id: string } | null {
  if (value === 'all') return { kind: 'all', id: '' };
  const [, letter, id] = /^([dpr]):([\w-]{1,64})$/.exec(value) ?? [];
  if (!letter || !id) return null;
  return { kind: letter === 'd' ? 'department' : letter === 'p' ? 'person' : 'role', id };
}
