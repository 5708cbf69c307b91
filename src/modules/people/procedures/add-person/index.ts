import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { newcomerFacts } from '../../facts/newcomer.ts';
import { proposalOf } from '../../facts/proposal.ts';
import { say } from '../../phrases/accounts.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { effects } from './effects.ts';
import { approval, causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const addPerson = defineProcedure({
  id: 'people.add-person',
  title: say('add-person'),
  help: say('add-person.help'),
  menu: accountKeepers,
  clause: 'SYSTEM-004',
  input,
  result: z.object({ id: z.string(), code: z.string(), employee_no: z.string() }),
  facts: async (wanted: Input, context: Parameters<typeof newcomerFacts>[1]) => {
    const proposal = await proposalOf(wanted.proposal, ['new'], context);
    const found = proposal === undefined ? undefined : await newcomerFacts(wanted, context);
    return found && { ...found, proposal: proposal ?? null };
  },
  rules,
  causes,
  approval,
  effects,
});
