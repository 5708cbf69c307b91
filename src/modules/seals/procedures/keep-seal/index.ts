import { insert, update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { seal } from '../../tables.ts';
import { facts } from './facts.ts';
import { approval, causes, filers, keptBy, rules } from './rules.ts';
import { input } from './schema.ts';

export const keepSeal = defineProcedure({
  id: 'seals.keep-seal',
  title: say('keep-seal'),
  help: say('keep-seal.help'),
  menu: filers,
  clause: 'SEAL-001',
  input,
  facts,
  rules,
  causes,
  approval,
  effects: (ask, { newId }) => {
    const { input, filed, now } = ask;
    const { name, owner_body, keeper } = input;
    const id = filed?.id ?? newId();
    const kept = { department_id: keptBy(ask), keeper_id: keeper ?? null };
    return {
      effects: [
        filed
          ? update(seal, id, kept, { keeper_id: filed.keeper_id })
          : insert(seal, { id, name, owner_body, ...kept, filed_at: now }),
      ],
      object: { table: 'seal', id },
      result: { id },
    };
  },
});
