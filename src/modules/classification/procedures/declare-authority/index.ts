import { z } from 'zod';
import { insert, update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { choice, unit } from '#modules/organization/index.ts';
import { say } from '../../phrases/authority.ts';
import { declarers } from '../../rules/authority.ts';
import { facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import { input } from './schema.ts';

const key = 'CLASSIFY-031.authority';

/** What the unit may classify originally, with the document that says so; before it only derivation is offered. */
export const declareAuthority = defineProcedure({
  id: 'classification.declare-authority',
  title: say('declare-authority'),
  help: say('declare-authority.help'),
  menu: declarers,
  clause: 'CLASSIFY-031',
  input,
  result: z.object({ id: z.string(), levels: z.array(z.string()) }),
  facts,
  rules,
  causes,
  approval,
  effects: ({ input: { authority }, documentAfter, after, kindBefore, own, version, actor, now }, { newId }) => {
    const id = newId();
    const row = { id, clause: 'CLASSIFY-031' as const, key, value: authority, was: kindBefore, by: actor.id, at: now };
    const set = { authority: [...after], authority_document: documentAfter, own: { ...own, [key]: authority } };
    return {
      effects: [
        insert(choice, { ...row, document: documentAfter }),
        update(unit, {}, { ...set, version: version + 1 }, { version }),
      ],
      result: { id, levels: [...after] },
      object: { table: 'choice', id },
      clauses: ['ORG-031'],
    };
  },
});
