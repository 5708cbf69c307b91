/** Duties that come back by themselves: once per turn for each thing, owed under one clock. */
import type { Kysely } from 'kysely';
import type { FamilyClock } from './clock.ts';
import { defineDuty, type Duty, type DutyContext } from './duty.ts';
import type { Period } from './generated/clauses.ts';
import { lastOpened } from './obligation-facts.ts';
import type { ObligationsDatabase } from './obligation.ts';
import type { Settings } from './parameter.ts';
import { type Past, type Recurring, recur } from './recurring.ts';

export interface RecurringDuty<C extends FamilyClock, Tx> {
  readonly id: Duty['id'];
  readonly clock: C;
  readonly period: (settings: Settings) => Period;
  readonly remindDays?: number;
  /** What it comes back for. Default: the unit itself, since its founding. */
  readonly of?: (context: DutyContext<Tx>) => Promise<readonly Recurring<C>[]>;
  /** Turns done before their obligation was opened. */
  readonly done?: (context: DutyContext<Tx>) => Promise<Past['done']>;
}

export function defineRecurring<const C extends FamilyClock, Tx extends Kysely<ObligationsDatabase>>(
  duty: RecurringDuty<C, Tx>,
): Duty {
  const { id, clock, period, remindDays, of = wholeUnit<C>, done } = duty;
  return defineDuty<Tx>({
    id,
    clauses: [clock.clause],
    comesBack: { clock, period },
    run: async (context) => {
      const things = await of(context);
      if (things.length === 0) return [];
      const last = await lastOpened(context.tx, context.unit.id, clock);
      const past = {
        lastOpened: (object: string) => last.get(object) ?? null,
        done: done ? await done(context) : () => false,
      };
      return recur({ clock, period: period(context.settings), remindDays }, things, past, context);
    },
  });
}

async function wholeUnit<C extends FamilyClock>({ unit, openedAt }: DutyContext<unknown>): Promise<Recurring<C>[]> {
  return [{ object: unit.id, since: openedAt }];
}
