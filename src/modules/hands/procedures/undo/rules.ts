import { copyNo } from '#kernel/copy-no.ts';
import { civilDay, plusMinutes } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Moved } from '../../facts/moved.ts';
import { say } from '../../phrases/hands.ts';
import { type Back, backFrom, copyGivenBack, copyReturned } from '../../door/happenings.ts';
import { handingClocks, handingUndone } from '../../happenings.ts';
import type { Input } from './schema.ts';

/** The moves of the desk; a journey or a disposal is never undone with a key. */
function undoable({ moved, held }: Moved): boolean {
  return held !== null && held.kind !== 'carry' && ['circulate', 'borrow', 'return'].includes(moved.step);
}

type UndoAsk = Ask<Moved, Input>;

/** The copy comes back from the hand it was given into. */
const goneOut = ({ moved, held }: UndoAsk) => moved.id === held?.out_movement;

/** What he gets back he had alone, or in turn with others. */
function lentBefore({ held, circulation, permit }: UndoAsk): Back {
  if (held?.kind === 'loan') return { lent: true, agreed: permit?.level ?? 0 };
  return { lent: circulation?.alone === true, agreed: circulation?.agreed_level ?? 0 };
}

/** Whoever gets the copy back into his hand by the undoing is asked what he would be asked at the desk. */
export const causes = [
  brings(
    copyGivenBack,
    (ask: UndoAsk) =>
      ask.again
        ? [
            {
              ...ask,
              holder: ask.again,
              passing: { desk: ask.desk, entered: null },
              loan: null,
              back: lentBefore(ask),
              thing: ask.copy.id,
              to: ask.again.id,
            },
          ]
        : [],
    { thing: 'carrier', to: 'person', kind: 'undo' },
  ),
  brings(
    copyReturned,
    (ask: UndoAsk) => {
      const { held: holding, circulation } = ask;
      return goneOut(ask)
        ? [backFrom({ ...ask, entered: null, out: { holding, circulation, carryOut: null } }, 'undo')]
        : [];
    },
    { thing: 'carrier', to: 'registry', from: 'person', kind: 'undo' },
  ),
  brings(
    handingUndone,
    (ask: UndoAsk) =>
      (goneOut(ask) ? clocksOf(ask) : []).map(({ id, clause, due_at }) => ({
        ...ask,
        carrier: ask.copy.id,
        clock: clause,
        due_at,
        thing: id,
        as: { clock: clause },
      })),
    { clock: handingClocks },
  ),
];

/** What runs since it was handed over. */
function clocksOf({ copy, running }: UndoAsk) {
  return running.filter((one) => one.object_id === copy.id);
}

/** Told as overdue. */
const hasRunOut = (ask: UndoAsk) => goneOut(ask) && clocksOf(ask).some(({ due_at }) => due_at <= ask.now);

/** So long ago it was no slip: undone, a handing over would give the reader his time, or the approval, twice; a return would be a loan nobody signed. */
function used(ask: UndoAsk): boolean {
  const minutes = setting(ask.settings, 'CARRIER-068.late_after_minutes');
  return plusMinutes(ask.moved.at, minutes) < ask.now;
}

export const rules = rulesFor<Moved, Input>()([
  {
    // To undo a return is to hand the copy over once more, whatever its level.
    id: 'receiver-in-post',
    clause: 'PEOPLE-014',
    kind: 'denied',
    always: true,
    broken: ({ again }) => again !== null && again.state !== 'active',
    says: () => say('receiver-gone'),
    remedy: () => say('receiver-gone.remedy'),
  },
  {
    // He took it for another, and may sign for him no longer.
    id: 'still-stands-in',
    clause: 'CARRIER-010',
    kind: 'denied',
    always: true,
    broken: ({ again, held }) =>
      again !== null && held !== null && held.for_id !== null && !again.stands_in.includes(held.for_id),
    says: ({ again }) => say('deputizing-over', { name: again?.name ?? '' }),
    remedy: () => say('deputizing-over.remedy'),
  },
  {
    id: 'one-circulation',
    clause: 'CARRIER-010',
    kind: 'state',
    always: true,
    broken: ({ again, elsewhere }) => again !== null && elsewhere,
    says: ({ copy }) => say('circulating', { no: copyNo(copy.copy_no) }),
    remedy: () => say('circulating.remedy'),
    facts: ({ copy }) => ({ carrier: copy.id }),
  },
  {
    id: 'own-move-today',
    clause: 'CARRIER-002',
    kind: 'denied',
    always: true,
    broken: ({ moved, actor, now }) => moved.by !== actor.id || civilDay(moved.at) !== civilDay(now),
    says: () => say('not-your-move'),
    remedy: () => say('not-your-move.remedy'),
  },
  {
    id: 'put-right-at-once',
    clause: 'CARRIER-068',
    kind: 'state',
    always: true,
    broken: (ask) => !hasRunOut(ask) && used(ask),
    says: ({ copy, settings }) =>
      say('undo-used', { no: copyNo(copy.copy_no), minutes: setting(settings, 'CARRIER-068.late_after_minutes') }),
    remedy: () => say('undo-used.remedy'),
    facts: ({ copy }) => ({ carrier: copy.id }),
  },
  {
    id: 'last-move',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ moved, copy }) => moved.turn !== copy.turn,
    says: () => say('not-last-move'),
    remedy: () => say('not-last-move.remedy'),
  },
  {
    id: 'undoable',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: (ask) => !undoable(ask),
    says: () => say('not-undoable'),
    remedy: () => say('not-undoable.remedy'),
  },
]);
