import { brings } from '#kernel/guard.ts';
import type { Ask } from '#kernel/verdict.ts';
import { closingRecorded } from '../../happenings.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const causes = [
  brings(closingRecorded, (ask: Ask<Facts, Input>) => [{ ...ask, thing: ask.place.id, items: ask.input.items }], {
    kind: 'closing',
  }),
];
