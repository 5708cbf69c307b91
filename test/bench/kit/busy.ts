import { cpus } from 'node:os';
import { setTimeout } from 'node:timers/promises';

/** The share of the processors that is in use while we do nothing for a second. */
export async function othersAtWork(): Promise<number> {
  const before = times();
  await setTimeout(1000);
  const after = times();
  return (after.busy - before.busy) / (after.all - before.all);
}

function times(): { readonly busy: number; readonly all: number } {
  const all = cpus().map(({ times: { user, nice, sys, irq, idle } }) => ({ busy: user + nice + sys + irq, idle }));
  const busy = all.reduce((sum, one) => sum + one.busy, 0);
  return { busy, all: all.reduce((sum, one) => sum + one.idle, busy) };
}
