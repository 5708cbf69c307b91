import { canonical } from '#kernel/canonical.ts';
import { type ProcedureRules, rulesFor } from '#kernel/procedure.ts';
import { keyPlaceApproval, kindNames, placeRules } from '../../rules/places.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([...placeRules]);

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
