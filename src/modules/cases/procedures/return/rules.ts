import { isOutside } from '#kernel/approval.ts';
import { brings, bringsUnasked } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { CaseFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { caseDecided } from '../../door/happenings.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<CaseFacts, Input>()([
  {
    id: 'earlier-step',
    clause: 'CONDUCT-019',
    kind: 'fields',
    fields: ['step'],
    broken: ({ steps, decided, input }) =>
      input.step !== undefined &&
      !steps.some(
        ({ round, no, status, role }) =>
          round === decided.round && no === input.step && status === 'signed' && !isOutside(role),
      ),
    says: () => say('not-earlier'),
    remedy: () => say('not-earlier.remedy'),
  },
]);

export const causes = [
  brings(caseDecided, (ask: Ask<CaseFacts, Input>) => [{ ...ask, thing: ask.decided.id, opinion: ask.input.opinion }], {
    kind: 'approval',
    how: 'returned',
  }),
  bringsUnasked(
    caseDecided,
    'what was signed before the step is signed again, each by himself; whoever sends it back is asked as one who returns it',
    ['CONDUCT-019'],
  ),
];
