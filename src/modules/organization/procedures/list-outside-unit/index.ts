import { insert, update } from '#kernel/effect.ts';
import { cited, type Evidence } from '#kernel/evidence.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/outside.ts';
import { outsideUnit } from '../../tables.ts';
import { aboveOf } from './above.ts';
import { facts } from './facts.ts';
import { approval, clauseOf, keepers, rules } from './rules.ts';
import { input } from './schema.ts';

export const listOutsideUnit = defineProcedure({
  id: 'organization.list-outside-unit',
  title: say('list-outside-unit'),
  help: say('list-outside-unit.help'),
  menu: keepers,
  clause: 'CARRIER-045',
  input,
  facts,
  rules,
  approval,
  effects: ({ standing, evidence, input: asked, actor, now }, { newId }) => {
    const { name, serves } = asked;
    const id = standing?.id ?? newId();
    const added = () => ({
      id,
      name,
      serves,
      above: aboveOf(asked),
      document: cited(evidence as Evidence),
      listed_by: actor.id,
      listed_at: now,
      ended_at: null,
    });
    return {
      effects: [
        standing ? update(outsideUnit, id, { ended_at: now }, { ended_at: null }) : insert(outsideUnit, added()),
      ],
      object: { table: 'outside_unit', id },
      clauses: [clauseOf[serves]],
      result: { id },
    };
  },
});
