import { z } from 'zod';
import { nextEndOfWork } from '#kernel/calendar.ts';
import { insert } from '#kernel/effect.ts';
import { oblige, raise } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { takenOver } from '../../clocks.ts';
import { closeFacts } from '../../facts/close-day.ts';
import { say } from '../../phrases/shifts.ts';
import { nextNo } from '../../shift-proof.ts';
import { dayClose } from '../../tables.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

/** The shift ends: its figures are counted and signed by who hands over; who takes over signs by PIN at the same desk, or himself later. */
export const closeDay = defineProcedure({
  id: 'shifts.close-day',
  title: say('close-day'),
  verb: { zh: '日结', en: 'Close' },
  desk: true,
  help: say('close-day.help'),
  menu: ['registry_clerk', 'secrecy_officer'],
  clause: 'CARRIER-001',
  input,
  result: z.object({ id: z.string(), status: z.string() }),
  facts: closeFacts,
  rules,
  foretells: ({ last, balance: { upto: _, ...told } }) => ({ next: nextNo(last), balance: told }),
  effects: (ask, { newId }) => {
    const { last, balance, taker, proof, input, actor, now, calendar } = ask;
    const { alarms: _, ...figures } = balance;
    const id = newId();
    const object = { table: 'day_close', id };
    const row = {
      id,
      no: nextNo(last),
      ...figures,
      finding: input.finding ?? null,
      given_by: actor.id,
      given_at: now,
      taker_id: taker.id,
      status: proof ? ('taken' as const) : ('handed' as const),
      taken_with: proof ? ('pin' as const) : null,
      taken_at: proof ? now : null,
      taker_finding: null,
    };
    const owed = oblige(takenOver, {
      id: newId(),
      owner: { person: taker.id },
      department: taker.department_id,
      object: id,
      at: now,
      due: nextEndOfWork(calendar, now),
    });
    return {
      effects: [
        insert(dayClose, row),
        ...(proof ? [] : [owed]),
        ...(balance.difference === 0
          ? []
          : [
              raise({
                id: newId(),
                clause: 'CARRIER-002',
                to: { role: 'secrecy_officer' },
                object,
                kind: 'shift-difference',
                at: now,
              }),
            ]),
      ],
      clauses: ['CARRIER-001', 'CARRIER-002'],
      object,
      result: { id, status: row.status },
      ...(proof ? { account: { kind: 'use-desk-proof', id: proof } as const } : {}),
    };
  },
});
