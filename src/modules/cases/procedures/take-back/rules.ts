import { brings } from '#kernel/guard.ts';
import type { Ask } from '#kernel/verdict.ts';
import { caseDecided } from '../../door/happenings.ts';
import type { CaseFacts } from '../../facts.ts';
import type { Input } from './schema.ts';

export const causes = [
  brings(caseDecided, (ask: Ask<CaseFacts, Input>) => [{ ...ask, thing: ask.decided.id }], {
    kind: 'approval',
    how: 'waiting',
  }),
];
