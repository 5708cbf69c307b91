import { insert } from '#kernel/effect.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import type { Tx } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { seal } from '../../tables.ts';
import { filers, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const keepSeal = defineProcedure({
  id: 'seals.keep-seal',
  title: say('keep-seal'),
  help: say('keep-seal.help'),
  menu: filers,
  clause: 'SEAL-001',
  input,
  facts: async ({ name }: Input, { tx, unit }: FactsContext<Tx>) => {
    const same = await tx
      .selectFrom('seal')
      .select('id')
      .where('unit_id', '=', unit.id)
      .where('name', '=', name)
      .executeTakeFirst();
    return { nameTaken: same !== undefined };
  },
  rules,
  effects: ({ input: { name, owner_body, department, keeper }, now }, { newId }) => {
    const id = newId();
    return {
      effects: [
        insert(seal, {
          id,
          name,
          owner_body,
          department_id: department ?? null,
          keeper_id: keeper ?? null,
          filed_at: now,
        }),
      ],
      object: { table: 'seal', id },
      result: { id },
    };
  },
});
