import { insert, update } from '#kernel/effect.ts';
import { meet, raise } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/authority.ts';
import { department } from '#modules/organization/index.ts';
import { appointment } from '../../tables.ts';
import { facts } from './facts.ts';
import { causes, heads, rules } from './rules.ts';
import { input } from './schema.ts';

/** An office that ended at once is given back by whoever gave it, while the ending is fresh. */
export const restoreAppointment = defineProcedure({
  id: 'people.restore-appointment',
  title: say('restore-appointment'),
  verb: { zh: '恢复', en: 'Restore' },
  help: say('restore-appointment.help'),
  menu: ['leader_in_charge', 'dept_head'],
  clause: 'SYSTEM-004',
  input,
  facts,
  rules,
  causes,
  object: ({ person }) => ({ table: 'person', id: person.id }),
  effects: (ask, { newId }) => {
    const {
      person,
      input: { role },
      officer,
      actor,
      now,
    } = ask;
    const id = newId();
    const row = { id, person_id: person.id, role, since: now, until: null, granted_by: actor.id };
    const headed = heads(ask) ? [person.department_id as string] : [];
    const told = { id: newId(), clause: 'SYSTEM-004' as const, to: { person: person.id }, detail: { role } };
    return {
      effects: [
        insert(appointment, row),
        ...headed.map((of) => update(department, of, { head_id: person.id }, { head_id: null })),
        ...(role === 'dept_secrecy_officer' ? meet(officer.owed, actor.id, now) : []),
        raise({ ...told, object: { table: 'appointment', id }, kind: 'office-restored', at: now }),
      ],
      result: { id },
      object: { table: 'appointment', id },
    };
  },
});
