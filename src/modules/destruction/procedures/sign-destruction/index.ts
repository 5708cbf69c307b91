import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { signingFacts } from '../../facts/destruction.ts';
import { say } from '../../phrases/destruction.ts';
import { destructionList } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const signDestruction = defineProcedure({
  id: 'destruction.sign-destruction',
  title: say('sign-destruction'),
  help: say('sign-destruction.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'destroyer', 'destruction_supervisor'],
  clause: 'CARRIER-064',
  input,
  facts: signingFacts,
  rules,
  causes,
  object: ({ list }) => ({ table: 'destruction_list', id: list.id }),
  effects: ({ list, input, actor, now }) => ({
    effects: [
      input.as === 'destroyer'
        ? update(destructionList, list.id, { destroyer_id: actor.id, destroyer_at: now }, { destroyer_id: null })
        : update(destructionList, list.id, { supervisor_id: actor.id, supervisor_at: now }, { supervisor_id: null }),
    ],
    clauses: ['CARRIER-064'],
    result: { id: list.id },
  }),
});
