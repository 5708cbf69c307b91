/** Keys of facts, results and summaries whose value is the id of a person or a thing. */
const kinds: Readonly<Record<string, string>> = {
  person: 'person',
  people: 'person',
  persons: 'person',
  reader: 'person',
  next: 'person',
  readers: 'person',
  recipient: 'person',
  borrower: 'person',
  bearers: 'person',
  keeper: 'person',
  holder: 'person',
  courier: 'person',
  operator: 'person',
  archivist: 'person',
  initiator: 'person',
  signer: 'person',
  signed_by: 'person',
  received_by: 'person',
  make_by: 'person',
  collect_by: 'person',
  waste_by: 'person',
  witness: 'person',
  supervisor: 'person',
  attendees: 'person',
  inspectors: 'person',
  handler: 'person',
  deputy: 'person',
  department: 'department',
  departments: 'department',
  document: 'document',
  documents: 'document',
  sources: 'document',
  carrier: 'carrier',
  carriers: 'carrier',
  copies_made: 'carrier',
  place: 'place',
  seal: 'seal',
  circulation: 'circulation',
  carry_out: 'carry_out',
  dispatch: 'dispatch',
  order: 'print_order',
  inventory: 'inventory',
  list: 'return_list',
  destruction: 'destruction',
  incident: 'incident',
  finding: 'finding',
  inspection: 'inspection',
};

/** What kind of thing the value under this key is; null for a plain word. */
export function kindOfKey(key: string): string | null {
  return kinds[key] ?? null;
}

/** An id as the server makes them: no spaces, no Chinese, not a word of a sentence. */
export function looksLikeId(value: string): boolean {
  return /^[\w-]{2,64}$/.test(value) && !/^\d{1,4}$/.test(value);
}

/** An id the server made: 26 signs that mean nothing to a person. */
export function isSystemId(value: string): boolean {
  return /^[0-9a-hjkmnp-tv-z]{26}$/.test(value);
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
