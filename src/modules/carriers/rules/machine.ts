import { setting } from '#kernel/parameter.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Machine } from '../facts/machine.ts';
import { say } from '../phrases/making.ts';

type AtMachine = Circumstances & Machine;

/** CARRIER-002: whoever ran the machine is somebody of ours; of copies the register of copying names him (CARRIER-030). */
function operatorKnown(clause: 'CARRIER-002' | 'CARRIER-030'): Rule<AtMachine> {
  return {
    id: 'operator',
    clause,
    kind: 'fields',
    fields: ['operator'],
    broken: ({ operator, settings }) =>
      operator === null && (clause === 'CARRIER-002' || setting(settings, 'CARRIER-030.fields').includes('operator')),
    says: () => say('no-operator'),
    remedy: () => say('no-operator.remedy'),
  };
}

/** CARRIER-038: spoiled sheets are shredded in the room at once by two people. */
const wasteWitnessed: Rule<AtMachine & { readonly input: { readonly waste: number } }> = {
  id: 'waste',
  clause: 'CARRIER-038',
  kind: 'fields',
  fields: ['waste_by'],
  broken: ({ input, shredders }) => input.waste > 0 && shredders.length < 2,
  says: () => say('waste-unwitnessed'),
  remedy: () => say('waste-unwitnessed.remedy'),
};

export const printing = [operatorKnown('CARRIER-002'), wasteWitnessed] as const;
export const copying = [operatorKnown('CARRIER-030'), wasteWitnessed] as const;
