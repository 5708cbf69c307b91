import { chain } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { brings, bringsUnasked } from '#kernel/guard.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { lawChosen } from '#modules/organization/door/happenings.ts';
import { authorityDeclared } from '../../happenings.ts';
import { say } from '../../phrases/authority.ts';
import { type Declaring, declaresMore } from '../../rules/declaring.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

const same = (a: readonly string[], b: readonly string[]) => canonical(a.toSorted()) === canonical(b.toSorted());

type A = Ask<Facts, Input>;

const declared = (ask: A): A & Declaring => ({ ...ask, ...ask.input });

export const causes = [
  brings(authorityDeclared, (ask: A) => [{ ...declared(ask), thing: 'unit' }], { kind: 'authority' }),
  bringsUnasked(lawChosen, 'the one parameter it sets follows from the power that is declared, which is asked'),
];

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'changes',
    clause: 'CLASSIFY-031',
    kind: 'state',
    broken: ({ before, after, kindBefore, documentBefore, documentAfter, input }) =>
      same(before, after) && kindBefore === input.authority && documentBefore === documentAfter,
    says: () => say('unchanged'),
    remedy: () => say('unchanged.remedy'),
  },
]);

/** More power, or another document for it, is agreed to by the leader in charge, as every choice of the regulation is; less holds at once. */
export const approval: ProcedureRules<Input, Facts>['approval'] = (ask) => {
  if (!declaresMore(declared(ask))) return null;
  const { before, after, documentAfter, input } = ask;
  return {
    steps: chain({ clause: 'ORG-031', roles: ['leader_in_charge'] }),
    then: 'execute',
    title: say('declare-authority.title'),
    summary: {
      authority: { before: [...before], after: [...after] },
      document: documentAfter ?? '',
      ...(input.evidence_id && { evidence_id: input.evidence_id }),
    },
    content: canonical([before, after, input.authority, documentAfter]),
  };
};
