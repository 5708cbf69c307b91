import { type Approval, chain } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { brings } from '#kernel/guard.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { placeSet, roleGiven } from '../../door/happenings.ts';
import { say } from '../../phrases/places.ts';
import { headKinds, keyPlaceApproval, kindNames, oneName, placeHeadGiven, setKinds } from '../../rules/places.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([
  oneName,
  {
    id: 'changes',
    clause: 'SITE-004',
    kind: 'state',
    broken: ({ place, input, kind, name }) =>
      kind === place.kind &&
      name === place.name &&
      (input.department ?? place.department_id) === place.department_id &&
      (input.head ?? place.head_id) === place.head_id,
    says: () => say('unchanged'),
    remedy: () => say('unchanged.remedy'),
  },
]);

/** Another answers for it from now on. */
export function changesHead({ head, place }: Pick<Facts, 'head' | 'place'>): boolean {
  return head !== null && head.id !== place.head_id;
}

export const causes = [
  brings(placeSet, (ask: Ask<Facts, Input>) => [{ ...ask, thing: ask.place.id, as: { kind: ask.kind } }], setKinds),
  brings(roleGiven, (ask: Ask<Facts, Input>) => placeHeadGiven(ask, changesHead(ask) ? ask.head : null), headKinds),
];

export const approval: ProcedureRules<Input, Facts>['approval'] = (ask) => {
  const { place, kind, input, head } = ask;
  const repositoryGiven = place.kind === 'archive_repository' && kind !== 'archive_repository' && kind !== 'key_place';
  if (!repositoryGiven && (kind === 'key_place') === (place.kind === 'key_place'))
    return kind === 'key_place' ? headApproval(ask) : null;
  const summary = {
    name: ask.name,
    kind: { before: { ...kindNames[place.kind] }, after: { ...kindNames[kind] } },
    head: head?.name ?? null,
  };
  const asked = keyPlaceApproval(ask, summary, canonical([place.id, place.kind, input]));
  // A repository that is one no longer is not checked any more: the leader in charge answers for that.
  return repositoryGiven ? { ...asked, steps: chain({ clause: 'SITE-008', roles: ['leader_in_charge'] }) } : asked;
};

/** To answer for a key place is an office: the leader in charge gives it, and the act that names the successor ends the other's. */
function headApproval({ place, name, head, input }: Ask<Facts, Input>): Approval | null {
  if (head === null || !changesHead({ head, place })) return null;
  return {
    steps: chain({ clause: 'SITE-004', roles: ['leader_in_charge'] }),
    then: 'execute',
    title: say('key-place.head', { name, person: head.name }),
    summary: { name, head: head.name },
    content: canonical([place.id, place.head_id, input]),
    beneficiaries: [head.id, ...(place.head_id ? [place.head_id] : [])],
  };
}
