import { update } from '#kernel/effect.ts';
import { meet, raise } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { takeFacts } from '../../facts/take-over.ts';
import { say } from '../../phrases/shifts.ts';
import { dayClose } from '../../tables.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

/** Whoever was named signs in his own session; what differs from the figures he says, and the secrecy officer hears of it. */
export const takeOver = defineProcedure({
  id: 'shifts.take-over',
  title: say('take-over'),
  verb: { zh: '接班', en: 'Take over' },
  help: say('take-over.help'),
  menu: ['registry_clerk', 'secrecy_officer'],
  clause: 'CARRIER-001',
  input,
  facts: takeFacts,
  rules,
  object: ({ close: { id } }) => ({ table: 'day_close', id }),
  effects: ({ close, owed, input: { finding = null }, actor, now }, { newId }) => ({
    effects: [
      update(
        dayClose,
        close.id,
        { status: 'taken', taken_with: 'session', taken_at: now, taker_finding: finding },
        { status: 'handed' },
      ),
      ...meet(owed, actor.id, now),
      ...(finding
        ? [
            raise({
              id: newId(),
              clause: 'CARRIER-002',
              to: { role: 'secrecy_officer' },
              object: { table: 'day_close', id: close.id },
              kind: 'shift-difference',
              at: now,
            }),
          ]
        : []),
    ],
    clauses: ['CARRIER-001', 'CARRIER-002'],
    result: { id: close.id },
  }),
});
