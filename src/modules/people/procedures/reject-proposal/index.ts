import type { Kysely } from 'kysely';
import { update } from '#kernel/effect.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { proposalOf } from '../../facts/proposal.ts';
import { say } from '../../phrases/proposals.ts';
import { proposalKinds } from '../../rules/proposal-offices.ts';
import { directoryProposal, type PeopleDatabase } from '../../tables.ts';
import { deciders, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const rejectProposal = defineProcedure({
  id: 'people.reject-proposal',
  title: say('reject'),
  help: say('reject.help'),
  menu: deciders,
  clause: 'SYSTEM-004',
  input,
  facts: async ({ proposal: id }: Input, context: FactsContext<Kysely<PeopleDatabase>>) => {
    const proposal = await proposalOf(id, proposalKinds, context);
    return proposal ? { proposal } : undefined;
  },
  rules,
  object: ({ proposal }) => ({ table: 'directory_proposal', id: proposal.id }),
  effects: ({ proposal, input: { reason = null }, actor, now }) => {
    const set = { state: 'rejected', closed_by: actor.id, closed_at: now, reason } as const;
    return {
      effects: [update(directoryProposal, proposal.id, set, { state: 'open' })],
      result: { id: proposal.id },
    };
  },
});
