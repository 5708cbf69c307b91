import { received } from './carriers-intake.ts';
import type { World } from './world.ts';

/** What is asked for when a copy is wanted. */
export const wanted = { copies: 2, purpose: '处内会议使用', collect_by: '2026-03-06' } as const;

export interface Original {
  readonly document: string;
  readonly carrier: string;
}

/** One received document; its first copy is the original of what is copied. */
export async function original(w: World, patch: object = {}): Promise<Original> {
  const { id, carriers } = await received(w, patch);
  return { document: id, carrier: carriers[0]?.id ?? '' };
}

/** An approved copying, ready to be carried out by the registry: input and case. */
export async function permitted(
  w: World,
  carrier: string,
  patch: object = {},
  signers: readonly string[] = ['head', 'leader'],
): Promise<{ readonly input: object; readonly case: string }> {
  const input = { ...wanted, carrier, ...patch };
  return { input, case: await w.approved('drafter', 'making.copy', input, signers) };
}

/** Approved and made: the copies. */
export async function copied(
  w: World,
  carrier: string,
  patch: object = {},
): Promise<{ id: string; copy_no: number }[]> {
  const permit = await permitted(w, carrier, patch);
  return (await w.done('clerk', 'making.copy', permit.input, { case: permit.case })).carriers;
}
