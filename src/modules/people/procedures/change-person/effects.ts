import { dateOf, endOfWork, instantOf } from '#kernel/calendar.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import { cancel, oblige, raise } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { regraded } from '../../clocks.ts';
import { endOffices, unheaded } from '../../effects/offices.ts';
import { person as personTable } from '../../tables.ts';
import { meets } from '../../rules/proposal.ts';
import type { Facts } from './facts.ts';
import { lost, moves, newPost } from './rules.ts';
import type { Input } from './schema.ts';

export function effects(ask: Ask<Facts, Input>, { newId }: EffectContext): Outcome {
  const { person, appointments, input, now } = ask;
  const moved = moves(ask);
  const set = {
    ...(moved ? { department_id: input.department as string } : {}),
    ...(input.post === undefined ? {} : { post: input.post }),
    ...(input.leadership === undefined ? {} : { leadership: input.leadership === 'in' }),
  };
  const ended = lost(ask);
  const object = { table: 'person', id: person.id };
  // What he keeps was given for the post he had: who sets the rights looks at it again.
  const kept =
    ended.length < appointments.length && (moved || newPost(ask))
      ? [raise({ id: newId(), clause: 'SYSTEM-005', to: { role: 'security_admin' }, object, kind: 'moved', at: now })]
      : [];
  return {
    effects: [
      update(personTable, person.id, set, { department_id: person.department_id, post: person.post }),
      ...endOffices(ask, ended, newId, 'for-good'),
      ...(moved && !ended.some(({ role }) => role === 'dept_head') ? unheaded(ask) : []),
      ...kept,
      ...review(ask, newId),
      ...meets(ask, ask.actor.id, now),
    ],
    result: { id: person.id },
    clauses: ['SYSTEM-005'],
  };
}

/** PEOPLE-003: with another post or department the department looks at the grade again. */
function review(ask: Ask<Facts, Input>, newId: () => string): RowOp[] {
  const { person, input, reviews, settings, actor, now } = ask;
  if (person.grade === 'none' || person.state === 'leaving' || (!moves(ask) && !newPost(ask))) return [];
  const within = setting(settings, 'PEOPLE-003.propose_within_days');
  const last = Temporal.PlainDate.from(dateOf(now)).add({ days: within }).toString();
  const of = input.department ?? person.department_id;
  return [
    ...cancel(reviews, actor.id, now),
    oblige(regraded, {
      id: newId(),
      owner: of === null ? { role: 'secrecy_office_head' } : { role: 'dept_head', department: of },
      object: person.id,
      at: now,
      due: instantOf(last, endOfWork),
    }),
  ];
}
