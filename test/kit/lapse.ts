import { update } from '#kernel/effect.ts';
import { signature } from '#modules/signing/index.ts';
import { given } from './effects.ts';
import { pledgeId } from './papers.ts';
import type { World } from './world.ts';

const founding = '2026-03-02T01:00:00.000Z';

/** Somebody's pledge of a world founded at the usual time has just run out. */
export async function lapse(w: World, person: string): Promise<void> {
  await given(w, [update(signature, pledgeId(person, founding), { valid_until: founding })]);
}
