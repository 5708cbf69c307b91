import { levelNames, levelOf } from '#kernel/label.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Document } from '#modules/documents/index.ts';
import { say } from '../../phrases/making.ts';

/** What was ordered, and the rank up to which that was agreed to. */
interface Agreed {
  readonly agreed: number;
  readonly document: Pick<Document, 'level'>;
}

/** CARRIER-037: for whom it is printed was agreed to of what it was then; risen since, it is neither printed nor sent to them. */
export function asApproved<A extends Circumstances>(of: (ask: A) => Agreed | null): Rule<A> {
  const outgrown = (ask: A) => {
    const one = of(ask);
    return one !== null && one.document.level > one.agreed ? one : null;
  };
  return {
    id: 'as-approved',
    clause: 'CARRIER-037',
    kind: 'state',
    broken: (ask) => outgrown(ask) !== null,
    says: (ask) => {
      const { agreed = 0, document } = outgrown(ask) ?? {};
      return say('print-outgrown', {
        agreed: levelNames[levelOf(agreed)],
        now: levelNames[levelOf(document?.level ?? 0)],
      });
    },
    remedy: () => say('print-outgrown.remedy'),
  };
}
