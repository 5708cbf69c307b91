import type { Circumstances, Rule } from '#kernel/verdict.ts';
import type { Way } from '../inputs-way.ts';
import { say } from '../../phrases/leaving.ts';

/** CARRIER-002: of everything that leaves it is on record who carries it, and that is one: a person of ours or a service. */
export const carrierNamed: Rule<Circumstances & { readonly input: Way }> = {
  id: 'courier',
  clause: 'CARRIER-002',
  kind: 'fields',
  always: true,
  fields: ['courier', 'service'],
  broken: ({ input }) => input.channel !== 'approved_classified_network' && !input.courier === !input.service,
  says: () => say('no-courier'),
  remedy: () => say('no-courier.remedy'),
};
