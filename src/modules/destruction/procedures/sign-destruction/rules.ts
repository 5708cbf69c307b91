import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Ask, forEach } from '#kernel/verdict.ts';
import type { SigningFacts } from '../../facts/destruction.ts';
import { listedHands } from '#modules/documents/door/rules/registry.ts';
import { destructionSigned } from '../../happenings.ts';
import type { Input } from './schema.ts';

export type Facts = Pick<SigningFacts, 'list' | 'of' | 'unlisted'>;

export const rules = rulesFor<Facts, Input>()([
  ...forEach((ask: Ask<Facts, Input>) => [{ ...ask, matter: ask.of }], [listedHands<Ask<Facts, Input>>()]),
]);

export const causes = [
  brings(destructionSigned, (ask: Ask<Facts, Input>) => [{ ...ask, thing: ask.list.id, signsAs: ask.input.as }], {
    kind: 'destruction',
    how: 'signed',
  }),
];
