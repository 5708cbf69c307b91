import { defineThing } from '#kernel/thing.ts';
import { contract } from './tables.ts';

export const contractThing = defineThing(contract, {
  noun: { zh: '涉密合同', en: 'Contract' },
  register: 'contracts',
  called: { by: 'name' },
});
