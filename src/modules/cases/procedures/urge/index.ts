import { z } from 'zod';
import type { CaseStep } from '#kernel/approval.ts';
import { isOutside } from '#kernel/approval.ts';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import { raise } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { waitedFor } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { facts } from './facts.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const urge = defineProcedure({
  id: 'cases.urge',
  title: say('urge'),
  help: say('urge.help'),
  menu: 'none',
  clause: 'CONDUCT-019',
  input,
  result: z.object({ id: z.string() }),
  facts,
  rules,
  object: (ask) => ({ table: 'case', id: ask.decided.id }),
  effects: (ask, { newId }) => {
    const { decided, now } = ask;
    const { role } = ask.step as CaseStep;
    const department = role === 'dept_head' ? decided.department_id : null;
    const office = { role: isOutside(role) ? ('registry_clerk' as const) : role, department };
    const persons = waitedFor(ask);
    const clause: ClauseId = 'CONDUCT-019';
    const object = { table: 'case', id: decided.id };
    return {
      effects: (persons.length > 0 ? persons.map((person) => ({ person })) : [office]).map((to) =>
        raise({ id: newId(), clause, to, object, kind: 'urged', detail: { no: decided.no }, at: now }),
      ),
      result: { id: decided.id },
    };
  },
});
