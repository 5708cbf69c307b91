import { askToConfirm } from '#web/app/confirming.ts';
import { Refused } from '#web/app/http.ts';

/** Does it; where it waits until its doer has just proved that it is he, asks him to, and does it then. Throws what else stands against it. */
export async function onceProven(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const unproven = error instanceof Refused && error.refusal.findings[0]?.rule === 'confirmed';
    if (!unproven || !(await askToConfirm())) throw error;
    await work();
  }
}
