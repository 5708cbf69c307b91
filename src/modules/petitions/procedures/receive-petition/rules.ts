import { brings, fresh } from '#kernel/guard.ts';
import type { Ask } from '#kernel/verdict.ts';
import { type PetitionReceived, petitionReceived } from '../../happenings.ts';
import type { Input } from './schema.ts';

export type Facts = Pick<PetitionReceived, 'accused' | 'workplaces' | 'ties' | 'unknown'>;

export const causes = [
  brings(petitionReceived, (ask: Ask<Facts, Input>) => [{ ...ask, thing: fresh }], { kind: 'petition' }),
];
