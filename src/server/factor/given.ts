import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import type { Party } from './party.ts';
import type { Proof } from './prove.ts';

const passkey = z.looseObject({
  id: z.string().min(1).max(2000),
  rawId: z.string().max(2000),
  type: z.literal('public-key'),
  response: z.record(z.string(), z.unknown()),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
});

const body = z.object({
  ticket: z.string().max(200).default(''),
  password: z.string().max(200).optional(),
  code: z.string().max(40).optional(),
  recovery: z.string().max(80).optional(),
  passkey: passkey.optional(),
  name: z.string().trim().max(40).default(''),
});

/** What a page sends to prove who somebody is: one of these. */
export interface Given {
  readonly ticket: string;
  readonly password: string | undefined;
  readonly name: string;
  readonly code: string | undefined;
  readonly registered: RegistrationResponseJSON | undefined;
  /** Undefined where nothing was given, or no passkey can be asked for here. */
  readonly proof: (challenge: Buffer, party: Party | undefined) => Proof | undefined;
}

/** Undefined where it is nothing of the kind. */
export function givenIn(sent: unknown): Given | undefined {
  const { success, data } = body.safeParse(sent ?? {});
  if (!success) return undefined;
  const { ticket, password, name, code, recovery } = data;
  return {
    ticket,
    password,
    name,
    code,
    registered: data.passkey as RegistrationResponseJSON | undefined,
    proof: (challenge, party) => {
      if (code !== undefined) return { code };
      if (recovery !== undefined) return { recovery };
      const shown = data.passkey as AuthenticationResponseJSON | undefined;
      return shown && party ? { passkey: shown, challenge, party } : undefined;
    },
  };
}
