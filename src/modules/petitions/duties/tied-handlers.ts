import { type Kysely, sql } from 'kysely';
import { joined } from '#kernel/relation.ts';
import { appointment, person } from '#modules/people/index.ts';
import { nextEndOfWork } from '#kernel/calendar.ts';
import { defineDuty } from '#kernel/duty.ts';
import { ofClock } from '#kernel/obligation-facts.ts';
import { oblige } from '#kernel/obligation.ts';
import { reassign } from '../clocks.ts';
import { shutOut } from '../shut-out.ts';
import type { PetitionsDatabase } from '../tables.ts';

interface Stranded {
  readonly id: string;
  readonly handler_id: string;
  /** Somebody at the petition desk is neither accused nor tied to one of them; else it is for the supervision department. */
  readonly deskFree: boolean;
}

/**
 * PETITION-001: a handler whom a tie, a new department, its new head or his leaving has shut out is replaced. Whoever declared the tie is told nothing,
 * for it may be the accused: the system looks by itself, and only those who appoint handlers hear of it.
 * By hand: owed from what becomes known of people, not from a date.
 */
export const tiedHandlers = defineDuty<Kysely<PetitionsDatabase>>({
  id: 'petitions.tied-handlers',
  clauses: ['PETITION-001'],
  run: async ({ tx, unit, now, calendar, newId }) => {
    const { rows } = await sql<Stranded>`
      select p.id, p.handler_id, exists (select 1 from ${sql.table(appointment.name)} a ${sql.raw(joined(person, 'c', 'a.person_id'))}
          where a.unit_id = p.unit_id and a.role = 'petition_clerk' and a.since <= ${now}::timestamptz
            and (a.until is null or a.until > ${now}::timestamptz)
            and coalesce(c.department_id, '') <> all(p.respondent_departments) and not ${sql.raw(shutOut('c.id'))}) as "deskFree"
      from petition p ${sql.raw(joined(person, 'h', 'p.handler_id'))}
      where p.unit_id = ${unit.id} and p.status <> 'closed'
        and (h.state in ('leaving', 'left') or h.department_id = any(p.respondent_departments)
          or ${sql.raw(shutOut('h.id'))})
        and not exists (select 1 from obligation o where o.unit_id = p.unit_id and ${ofClock(reassign, 'o')} and o.object_id = p.id
          and o.status in ('open', 'overdue'))
      order by p.id`.execute(tx);
    return rows.map(({ id, handler_id, deskFree }) =>
      oblige(reassign, {
        id: newId(),
        owner: { role: deskFree ? 'petition_clerk' : 'supervision_dept' },
        object: id,
        of: handler_id,
        at: now,
        // At once means before work ends; what comes to light after that, on the next working day.
        due: nextEndOfWork(calendar, now),
      }),
    );
  },
});
