import { canonical } from '#kernel/canonical.ts';
import { brings, fresh } from '#kernel/guard.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { placeSet, roleGiven } from '../../door/happenings.ts';
import { say } from '../../phrases/places.ts';
import { headKinds, kindNames, oneName, placeHeadGiven, setKinds } from '../../rules/places.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([oneName]);

export const causes = [
  brings(
    placeSet,
    (ask: Ask<Facts, Input>) => [{ ...ask, place: null, thing: fresh, as: { kind: ask.kind } }],
    setKinds,
  ),
  brings(roleGiven, (ask: Ask<Facts, Input>) => placeHeadGiven(ask, ask.head), headKinds),
];

export const approval: ProcedureRules<Input, Facts>['approval'] = ({ name, kind, department, head }) => ({
  then: 'execute',
  title: say('key-place.title', { name }),
  summary: { name, kind: { ...kindNames[kind] }, head: head?.name ?? null },
  content: canonical([name, kind, department, head?.id ?? null]),
});
