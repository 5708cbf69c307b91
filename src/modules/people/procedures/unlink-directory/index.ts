import type { Kysely } from 'kysely';
import { remove } from '#kernel/effect.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { say } from '../../phrases/directory.ts';
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
  facts: async ({ link: id }: Input, { tx, unit }: FactsContext<Kysely<PeopleDatabase>>) => {
    const link = await tx
      .selectFrom('directory_link')
      .selectAll()
      .where('unit_id', '=', unit.id)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return link && { link };
  },
  rules,
  object: ({ link }) => ({ table: 'directory_link', id: link.id }),
  effects: ({ link }) => ({
    effects: [remove(directoryLink, link.id)],
    account: { kind: 'end-sessions', person: link.person_id },
    result: { id: link.id },
  }),
});
