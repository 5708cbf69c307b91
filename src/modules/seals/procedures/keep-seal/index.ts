import { insert, update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { seal } from '../../tables.ts';
import { facts } from './facts.ts';
import { approval, causes, filers, rules } from './rules.ts';
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
  effects: ({ input: { name, owner_body, department, keeper: keeper_id }, filed, keeper, now }, { newId }) => {
    const id = filed?.id ?? newId();
    // Where no department is named the keeper's own keeps it.
    const kept = {
      department_id: department ?? filed?.department_id ?? keeper?.departmentId ?? null,
      keeper_id: keeper_id ?? null,
    };
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
