import { createHmac, hkdfSync, randomInt, timingSafeEqual } from 'node:crypto';
import type { App } from '../app.ts';
import type { Whose } from '../whose.ts';
import type { Factor, NewFactor } from './factor.ts';

const howMany = 10;
/** Characters that cannot be mistaken for one another on paper. */
const clear = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Three groups of four from 31 characters: 59 bits, for one use. */
function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => clear[randomInt(clear.length)]).join('');
  return `${group()}-${group()}-${group()}`;
}

/** Ten codes for the day the phone is gone. What is kept of them tells none. */
export function recoveryCodes(app: App, who: Whose): { readonly codes: readonly string[]; readonly kept: NewFactor[] } {
  const codes = Array.from({ length: howMany }, newCode);
  const kept = codes.map((code): NewFactor => {
    const at = { id: app.newId(), kind: 'recovery', name: '', credential: null, count: 0 } as const;
    return { ...at, kept: digestOf(app, who, code) };
  });
  return { codes, kept };
}

/** The one of them that it is and that has not served yet. */
export function recoveryOf(app: App, who: Whose, factors: readonly Factor[], code: string): Factor | undefined {
  const digest = digestOf(app, who, code);
  return factors.find(({ kind, kept, count }) => kind === 'recovery' && count === 0 && timingSafeEqual(kept, digest));
}

function digestOf({ macKey }: App, { unit_id, person_id }: Whose, code: string): Buffer {
  const key = Buffer.from(hkdfSync('sha256', macKey, '', 'jingui recovery code', 32));
  const plain = code
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return createHmac('sha256', key)
    .update(JSON.stringify([unit_id, person_id, plain]))
    .digest();
}
