import { expect } from 'vitest';
import type { World } from './world.ts';

/** The duty did something by now: its work is an act of the system with its own entry in the ledger. */
export async function ran(w: World, duty: `${string}.${string}`): Promise<void> {
  expect((await w.ledger(`act=duty:${duty}`)).length, duty).toBeGreaterThan(0);
}
