import { z } from 'zod';
import { dateOf, isWorkingDay, whenLoaded } from '#kernel/calendar.ts';
import { plusDays } from '#kernel/civil.ts';
import type { RowOp } from '#kernel/effect.ts';
import { raise } from '#kernel/obligation.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Text } from '#kernel/text.ts';
import type { Finding } from '#kernel/verdict.ts';
import type { Ask } from '#kernel/verdict.ts';
import { isLate } from './door/facts/out.ts';
import type { Returning, ReturnInput } from './door/facts/returning.ts';
import { say } from './phrases/hands.ts';
import { takeBack } from './door/take-back.ts';

type ReturningAsk = Ask<Returning, ReturnInput>;

export const returnedResult = z.strictObject({
  id: z.string(),
  movement: z.string(),
  late: z.boolean(),
  /** Working days since it was due; null where it came in time, or the calendar does not reach so far back. */
  late_days: z.number().nullable(),
  place: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  next: z.string().nullable(),
  says: z.strictObject({ zh: z.string(), en: z.string() }),
});

/** Takes the copy back and tells where it goes next: to the next reader, else to its place. */
export function returned(ask: ReturningAsk, { newId }: EffectContext): Outcome {
  const { copy, out, at, entered, actor, input } = ask;
  const sideways = broughtByAnother(ask);
  const { ops, movement } = takeBack({ copy, out, by: actor.id, at, acted: entered, note: input.note }, newId);
  const late = isLate(copy.due_at, at);
  const reader = out.holding?.for_id ?? out.holding?.person_id;
  const next = out.circulation?.readers.find((one) => one !== reader && !out.circulation?.done.includes(one)) ?? null;
  return {
    effects: [...ops, ...(sideways ? [sidewaysTold(ask, newId)] : [])],
    clauses: ['CARRIER-002', ...new Set(out.owed.map((one) => one.clause))],
    result: {
      id: copy.id,
      movement,
      late,
      late_days: late ? daysLate(ask) : null,
      place: copy.place_id === null ? null : { id: copy.place_id, name: copy.place ?? '' },
      next,
      says: { ...sentence(copy.place, late) },
    },
    ...(entered ? { actedAt: entered } : {}),
  };
}

/** He who stood at the desk with it is not he who had it. */
function broughtByAnother({ out: { holding }, copy, input: { brought_by: by = null } }: ReturningAsk): boolean {
  return by !== null && ![copy.hand_id, holding?.person_id, holding?.for_id].includes(by);
}

function sidewaysTold({ copy, input, now }: ReturningAsk, newId: () => string): RowOp {
  return raise({
    id: newId(),
    clause: 'CARRIER-010',
    to: { role: 'secrecy_officer' },
    object: { table: 'carrier', id: copy.id },
    kind: 'brought-by-another',
    detail: { holder: copy.hand_id, brought_by: input.brought_by ?? null },
    at: now,
  });
}

function daysLate({ copy: { due_at: due }, at, calendar }: ReturningAsk): number | null {
  if (due === null) return null;
  return whenLoaded(() => {
    let count = 0;
    for (let day = plusDays(dateOf(due), 1); day <= dateOf(at); day = plusDays(day, 1))
      if (isWorkingDay(calendar, day)) count += 1;
    return count;
  });
}

function sentence(place: string | null, late: boolean): Text {
  return say(late ? 'taken-back.late' : 'taken-back', { place: place ?? say('no-place') });
}

/** A copy that comes back incomplete stays with its holder, and the secrecy officer hears of it at once (CARRIER-023). */
export function reportIncomplete(
  ask: Pick<ReturningAsk, 'copy' | 'now'> & { readonly input: Pick<ReturnInput, 'pages'> },
  findings: readonly Finding[],
  { newId }: Pick<EffectContext, 'newId'>,
): RowOp[] {
  if (!findings.some((finding) => finding.rule === 'complete')) return [];
  return [
    raise({
      id: newId(),
      clause: 'CARRIER-023',
      to: { role: 'secrecy_officer' },
      object: { table: 'carrier', id: ask.copy.id },
      kind: 'incomplete',
      detail: { pages: ask.copy.pages, counted: ask.input.pages ?? null, holder: ask.copy.hand_id },
      at: ask.now,
    }),
  ];
}
