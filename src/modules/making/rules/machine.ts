import { setting } from '#kernel/parameter.ts';
import { type Readied, readyRules } from '#kernel/ready.ts';
import { type Circumstances, forEach, type Rule } from '#kernel/verdict.ts';
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

type OneAtMachine = AtMachine & { readonly person: Readied };

/** PEOPLE-005, PEOPLE-006: who runs the machine or shreds what it spoils touches the secret, whoever enters it. */
const readied = forEach<AtMachine, OneAtMachine>(
  (ask) => ask.atMachine.map((person) => ({ ...ask, person })),
  readyRules<OneAtMachine>(({ person, matter }) => ({ person, matter })),
);

export const printing = [operatorKnown('CARRIER-002'), wasteWitnessed, ...readied] as const;
export const copying = [operatorKnown('CARRIER-030'), wasteWitnessed, ...readied] as const;
