import { z } from 'zod';
import { defineProcedure, type Procedure } from '#kernel/procedure.ts';
import type { Signing, SigningInput } from '#kernel/signing.ts';
import { effectsOf } from './effects.ts';
import { type Facts, factsOf } from './facts/signing.ts';

type Rest = Pick<Procedure<SigningInput, Facts>, 'title' | 'verb' | 'help' | 'menu' | 'input' | 'rules' | 'causes'>;

/** The act by which somebody signs a set: for himself, the text in force, once he has understood it and shown who he is. */
export function signingProcedure(signing: Signing, rest: Rest) {
  return defineProcedure({
    id: `signing.sign-${signing.id}`,
    clause: signing.clause,
    result: z.object({ id: z.string(), valid_until: z.string().nullable() }),
    facts: factsOf(signing),
    effects: effectsOf(signing),
    ...rest,
  });
}
