import type { startAuthentication } from '@simplewebauthn/browser';

type PasskeyOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];

/** What somebody may prove himself by, as the server says. */
export interface Asks {
  readonly ticket: string;
  readonly ways: { readonly code: boolean; readonly recovery: boolean; readonly passkey: boolean };
  /** Null where none can be asked for under this address. */
  readonly passkey: PasskeyOptions | null;
}

export type Way = 'password' | 'code' | 'passkey' | 'recovery';

export function waysOf(asks: Asks | null, password: boolean): Way[] {
  const { code = false, recovery = false } = asks?.ways ?? {};
  const has: Record<Way, boolean> = { password, code, passkey: Boolean(asks?.passkey), recovery };
  return (['password', 'code', 'passkey', 'recovery'] as const).filter((way) => has[way]);
}

/** What is sent for it. */
export async function proofBy(way: Way, asks: Asks | null, typed: string): Promise<object> {
  const ticket = asks?.ticket ?? '';
  if (way !== 'passkey') return { ticket, [way]: typed };
  if (!asks?.passkey) throw new Error('no passkey can be asked for here');
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return { ticket, passkey: await startAuthentication({ optionsJSON: asks.passkey }) };
}
