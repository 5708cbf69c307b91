import type { App } from '../app.ts';
import { hashPassword, verifyPassword } from '../password.ts';
import type { Whose } from '../whose.ts';
import { endFactor, keepFactor } from './enrolment.ts';
import type { Factor } from './factor.ts';
import type { AtDoor } from './person.ts';
import { openSecret, sealSecret } from './sealed.ts';

/** Six digits are guessed by whoever has their hash: what the database keeps is the hash, sealed under a key it has not. */
export async function keepPin(app: App, who: AtDoor, pin: string, device: string): Promise<void> {
  const whose: Whose = { unit_id: who.unit_id, person_id: who.person_id };
  const id = app.newId();
  const kept = await sealSecret(app, { ...whose, id }, await hashPassword(pin));
  await endPin(app, who, device);
  await keepFactor(app, who, { id, kind: 'pin', name: '', kept, credential: null, count: 0 }, device);
}

export async function endPin(app: App, who: AtDoor, device: string): Promise<void> {
  const before = pinOf(who);
  if (before) await endFactor(app, who, before.id, device);
}

export function pinOf({ factors }: AtDoor): Factor | undefined {
  return factors.find(({ kind }) => kind === 'pin');
}

export async function isPin(app: App, kept: Factor, pin: string): Promise<boolean> {
  return verifyPassword(pin, await openSecret(app, kept, kept.kept));
}
