import { usePermit } from '#kernel/approval.ts';
import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { contractFacts } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { contract } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';
import { contracting } from '../../permits.ts';

export const signContract = defineProcedure({
  id: 'company.sign-contract',
  title: say('sign-contract'),
  help: say('sign-contract.help'),
  clause: 'COMPANY-009',
  input,
  spends: contracting,
  facts: contractFacts,
  rules,
  causes,
  object: ({ contract: { id } }) => ({ table: 'contract', id }),
  effects: ({ contract: { id, version }, permit, actor, now }) => ({
    effects: [
      update(contract, id, { status: 'signed', signed_at: now, signed_by: actor.id }, { version }),
      // What touches no trade secret needs no review.
      ...(permit ? [usePermit(permit)] : []),
    ],
    result: { id },
  }),
});
