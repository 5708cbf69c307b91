import { setting } from '#kernel/parameter.ts';
import { type Readied, readyRules } from '#kernel/ready.ts';
import { type Circumstances, forEach, type Rule } from '#kernel/verdict.ts';
import type { Machine } from '../facts/machine.ts';
import { say } from '../phrases/making.ts';

/** Who ran the machine, and what it spoiled. */
export type AtMachine = Machine & { readonly waste: number };

type Asked = Circumstances & AtMachine;

const unnamed = {
  kind: 'fields',
  fields: ['operator'],
  says: () => say('no-operator'),
  remedy: () => say('no-operator.remedy'),
} as const;

/** CARRIER-002: whoever ran the press is somebody of ours. */
export const printerKnown: Rule<Asked> = {
  id: 'printer',
  clause: 'CARRIER-002',
  ...unnamed,
  broken: ({ operator }) => operator === null,
};

/** CARRIER-030: of copies the register of copying names him. */
export const operatorKnown: Rule<Asked> = {
  id: 'operator',
  clause: 'CARRIER-030',
  ...unnamed,
  broken: ({ operator, settings }) => operator === null && setting(settings, 'CARRIER-030.fields').includes('operator'),
};

/** CARRIER-038: spoiled sheets are shredded in the room at once by two people. */
const wasteWitnessed: Rule<Asked> = {
  id: 'waste',
  clause: 'CARRIER-038',
  kind: 'fields',
  fields: ['waste_by'],
  broken: ({ waste, shredders }) => waste > 0 && shredders.length < 2,
  says: () => say('waste-unwitnessed'),
  remedy: () => say('waste-unwitnessed.remedy'),
};

type OneAtMachine = Asked & { readonly person: Readied };

/** PEOPLE-005, PEOPLE-006: who runs the machine or shreds what it spoils touches the secret, whoever enters it. */
const readied = forEach<Asked, OneAtMachine>(
  (ask) => ask.atMachine.map((person) => ({ ...ask, person })),
  readyRules<OneAtMachine>(({ person, matter }) => ({ person, matter })),
);

export const atMachine: readonly Rule<Asked>[] = [wasteWitnessed, ...readied];
