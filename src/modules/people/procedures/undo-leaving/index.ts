import { update } from '#kernel/effect.ts';
import { raise } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/post.ts';
import { coolingOff, person as personTable } from '../../tables.ts';
import { facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

/**
 * Personnel entered that somebody left, and his offices ended at once: whoever gave one of them takes the entry back while it is
 * fresh, and can then give back the office. Nothing is shortened: he is in his post again and cools off when he leaves it.
 */
export const undoLeaving = defineProcedure({
  id: 'people.undo-leaving',
  title: say('undo-leaving'),
  help: say('undo-leaving.help'),
  menu: 'none',
  clause: 'SYSTEM-004',
  input,
  facts,
  rules,
  causes,
  object: ({ record }) => ({ table: 'cooling_off', id: record.id }),
  effects: ({ record, person, input: { reason }, now }, { newId }) => {
    const object = { table: 'cooling_off', id: record.id };
    const told = { clause: 'PEOPLE-013' as const, object, kind: 'undone', at: now };
    return {
      effects: [
        update(coolingOff, record.id, { ended_at: now, note: reason }, { ended_at: null }),
        update(personTable, person.id, { state: 'active' }, { state: 'leaving' }),
        raise({ id: newId(), to: { person: person.id }, ...told }),
        raise({ id: newId(), to: { role: 'hr_dept' }, ...told }),
      ],
      result: { id: person.id },
      clauses: ['PEOPLE-013'],
    };
  },
});
