import { chain } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { brings } from '#kernel/guard.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { placeSet, roleGiven } from '../../door/happenings.ts';
import { say } from '../../phrases/places.ts';
import { headKinds, kindNames, oneName, placeHeadGiven, setKinds } from '../../rules/places.ts';
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

/** A repository that is one no longer is not checked any more: the leader in charge answers for that, unless it becomes a key place. */
function givesUpRepository({ place, kind }: Pick<Facts, 'place' | 'kind'>): boolean {
  return place.kind === 'archive_repository' && kind !== 'archive_repository' && kind !== 'key_place';
}

export const approval: ProcedureRules<Input, Facts>['approval'] = (ask) => {
  const { place, kind, name, department, input, head } = ask;
  const changed = changesHead(ask) ? head : null;
  const sameKind = kind === place.kind;
  const onlyHead = changed !== null && sameKind && name === place.name && department === place.department_id;
  return {
    ...(givesUpRepository(ask) && { steps: chain({ clause: 'SITE-008', roles: ['leader_in_charge'] }) }),
    then: 'execute',
    title: onlyHead ? say('key-place.head', { name, person: changed.name }) : say('key-place.title', { name }),
    summary: {
      name,
      kind: { before: { ...kindNames[place.kind] }, after: { ...kindNames[kind] } },
      head: head?.name ?? null,
    },
    content: canonical([place.id, place.kind, place.name, place.department_id, place.head_id, input]),
    ...(changed && sameKind && { beneficiaries: [changed.id, ...(place.head_id ? [place.head_id] : [])] }),
  };
};
