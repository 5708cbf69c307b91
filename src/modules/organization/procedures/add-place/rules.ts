import { canonical } from '#kernel/canonical.ts';
import { brings, fresh } from '#kernel/guard.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { placeSet, roleGiven } from '../../door/happenings.ts';
import { headKinds, keyPlaceApproval, kindNames, oneName, placeHeadGiven, setKinds } from '../../rules/places.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([oneName]);

export const causes = [
  brings(placeSet, (ask: Ask<Facts, Input>) => [{ ...ask, thing: fresh, as: { kind: ask.kind } }], setKinds),
  brings(roleGiven, (ask: Ask<Facts, Input>) => placeHeadGiven(ask, ask.head), headKinds),
];

export const approval: ProcedureRules<Input, Facts>['approval'] = (ask) => {
  const { name, kind, department = null } = ask.input;
  if (kind !== 'key_place') return null;
  const head = ask.head?.name ?? null;
  return keyPlaceApproval(
    ask,
    { name, kind: { ...kindNames[kind] }, head },
    canonical([name, kind, department, ask.input.head ?? null]),
  );
};
