import { brings } from '#kernel/guard.ts';
import type { SigningFacts, SigningInput } from '#kernel/signing.ts';
import type { Ask } from '#kernel/verdict.ts';
import { textSigned } from '../../happenings.ts';

export const causes = [
  brings(textSigned, (ask: Ask<SigningFacts, SigningInput>) => [{ ...ask, thing: ask.actor.id }], { kind: 'pledge' }),
];
