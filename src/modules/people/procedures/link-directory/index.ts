import { insert } from '#kernel/effect.ts';
import { raise } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { directoryLinked } from '../../clocks.ts';
import { accountFacts } from '../../facts/account.ts';
import { linkedTo } from '../../facts/directory.ts';
import { proposalOf } from '../../facts/proposal.ts';
import { say } from '../../phrases/directory.ts';
import { meets } from '../../rules/proposal.ts';
import { directoryLink } from '../../tables.ts';
import { approval, causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const linkDirectory = defineProcedure({
  id: 'people.link-directory',
  title: say('link'),
  help: say('link.help'),
  menu: accountKeepers,
  clause: 'SYSTEM-004',
  input,
  facts: async (wanted: Input, context: Parameters<typeof accountFacts>[1]) => {
    const proposal = await proposalOf(wanted.proposal, ['new'], context);
    const found = proposal === undefined ? undefined : await accountFacts({ person: wanted.person }, context);
    return found && { ...found, ...(await linkedTo(wanted, context)), proposal: proposal ?? null };
  },
  causes,
  rules,
  approval,
  effects: ({ person, proposal, input: { issuer, subject }, actor, now }, { newId }) => {
    const id = newId();
    const row = { id, person_id: person.id, issuer, subject, linked_by: actor.id, linked_at: now };
    const { clause, kind } = directoryLinked;
    const about = { table: 'person', id: person.id };
    const told = [{ person: person.id }, { role: 'audit_admin' as const }];
    return {
      effects: [
        insert(directoryLink, row),
        ...meets({ proposal }, actor.id, now, person.id),
        ...told.map((to) => raise({ id: newId(), clause, kind, to, object: about, at: now })),
      ],
      object: { table: 'directory_link', id },
      result: { id },
    };
  },
});
