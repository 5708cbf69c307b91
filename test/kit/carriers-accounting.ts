import { received } from './carriers-intake.ts';
import type { Response, World } from './world.ts';

export interface Shelf {
  readonly document: string;
  readonly copies: readonly { readonly id: string; readonly code: string; readonly copy_no: number }[];
}

/** A registered confidential document whose copies lie in the cabinet. */
export async function shelved(w: World, copies: number, patch: object = {}): Promise<Shelf> {
  const listed = copies === 1 ? '1' : `1-${copies}`;
  const made = await received(w, { level: 'confidential', listed, counted: listed, place: 'cabinet', ...patch });
  return { document: made.id, copies: made.carriers };
}

/** Begins a count of the cabinet. */
export async function counting(w: World, scope: object = { place: 'cabinet' }): Promise<string> {
  return (await w.done('clerk', 'carriers.open-inventory', scope)).id;
}

export async function scan(w: World, inventory: string, code: string, patch: object = {}): Promise<Response['body']> {
  return w.done('clerk', 'carriers.count-scan', { inventory, code, ...patch });
}

export async function rows(
  w: World,
  register: string,
  query = '',
  who = 'officer',
): Promise<Record<string, unknown>[]> {
  return (await w.get(who, `/api/registers/${register}${query}`)).body.rows;
}
