import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/making.ts';

interface Spoiled {
  readonly waste: number;
  readonly waste_by: readonly string[];
}

/** CARRIER-038: spoiled sheets are shredded in the room at once by two people. */
export const wasteWitnessed: Rule<Circumstances & { readonly input: Spoiled }> = {
  id: 'waste',
  clause: 'CARRIER-038',
  kind: 'fields',
  fields: ['waste_by'],
  broken: ({ input }) => input.waste > 0 && new Set(input.waste_by).size < 2,
  says: () => say('waste-unwitnessed'),
  remedy: () => say('waste-unwitnessed.remedy'),
};
