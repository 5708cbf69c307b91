import type { FormValues } from './fields.ts';

/** What was typed into one act and not yet carried out, on this machine only. */
export interface Draft {
  readonly values: FormValues;
  /** The unit's clock, in ms. */
  readonly at: number;
}

interface Kept extends Draft {
  /** What the address handed over: a draft about another thing is not this act's. */
  readonly given: string;
}

/** A draft older than this is not offered any more. */
const longest = 7 * 86_400_000;
const prefix = 'jingui.draft.';

function keyOf(person: string, procedure: string): string {
  return `${prefix}${person}.${procedure}`;
}

function givenText(given: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(given).sort(([a], [b]) => a.localeCompare(b)));
}

export function keepDraft(
  storage: Pick<Storage, 'setItem'>,
  whose: { readonly person: string; readonly procedure: string },
  given: Readonly<Record<string, string>>,
  draft: Draft,
): boolean {
  try {
    storage.setItem(keyOf(whose.person, whose.procedure), JSON.stringify({ ...draft, given: givenText(given) }));
    return true;
  } catch {
    return false;
  }
}

export function findDraft(
  storage: Pick<Storage, 'getItem'>,
  whose: { readonly person: string; readonly procedure: string },
  given: Readonly<Record<string, string>>,
  now: number,
): Draft | null {
  try {
    const kept = JSON.parse(storage.getItem(keyOf(whose.person, whose.procedure)) ?? 'null') as Kept | null;
    if (!kept || kept.given !== givenText(given) || now - kept.at > longest) return null;
    return typeof kept.values === 'object' && kept.values !== null ? { values: kept.values, at: kept.at } : null;
  } catch {
    return null;
  }
}

export function dropDraft(
  storage: Pick<Storage, 'removeItem'>,
  whose: { readonly person: string; readonly procedure: string },
): void {
  storage.removeItem(keyOf(whose.person, whose.procedure));
}

/** Who signs out leaves nothing of his work on a machine that others use. A session that merely ended keeps it. */
export function dropDraftsOf(storage: Storage, person: string): void {
  const mine = Object.keys(storage).filter((key) => key.startsWith(`${prefix}${person}.`));
  for (const key of mine) storage.removeItem(key);
}
