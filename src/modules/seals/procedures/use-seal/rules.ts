import type { Permit } from '#kernel/permit.ts';
import { brings } from '#kernel/guard.ts';
import { permitRules } from '#kernel/permit-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { sealUsed } from '../../happenings.ts';
import { sealing } from '../../permits.ts';
import { fileFound, type SealedFile } from '../../rules.ts';
import type { Seal } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts extends SealedFile {
  readonly seal: Seal;
  readonly permit: Permit | null;
}

type A = Ask<Facts, Input>;

export const rules = rulesFor<Facts, Input>()([
  ...permitRules<A>(sealing, ({ permit, input }) => ({ permit, times: input.copies })),
  fileFound<A>(),
]);

export const causes = [brings(sealUsed, (ask: A) => [{ ...ask, thing: ask.seal.id }])];
