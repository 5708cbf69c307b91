import type { Kysely } from 'kysely';
import { remove } from '#kernel/effect.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { proposalOf } from '../../facts/proposal.ts';
import { say } from '../../phrases/directory.ts';
import { meets } from '../../rules/proposal.ts';
import { directoryLink, type PeopleDatabase } from '../../tables.ts';
import { closers, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const unlinkDirectory = defineProcedure({
  id: 'people.unlink-directory',
  title: say('unlink'),
  help: say('unlink.help'),
  menu: closers,
  clause: 'SYSTEM-004',
  input,
  facts: async (wanted: Input, context: FactsContext<Kysely<PeopleDatabase>>) => {
    const proposal = await proposalOf(wanted.proposal, ['called', 'gone'], context);
    if (proposal === undefined) return undefined;
    const link = await context.tx
      .selectFrom('directory_link')
      .selectAll()
      .where('unit_id', '=', context.unit.id)
      .where('id', '=', wanted.link)
      .forUpdate()
      .executeTakeFirst();
    return link && { link, proposal };
  },
  rules,
  object: ({ link }) => ({ table: 'directory_link', id: link.id }),
  effects: ({ link, proposal, actor, now }) => ({
    effects: [remove(directoryLink, link.id), ...meets({ proposal }, actor.id, now)],
    account: { kind: 'end-sessions', person: link.person_id },
    result: { id: link.id },
  }),
});
