import type { Kysely } from 'kysely';
import { dateOf } from '#kernel/calendar.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation, ObligationsDatabase } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { spanOf } from '#kernel/recurring.ts';
import { drilled } from '../../clocks.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly period: string;
  readonly owed: readonly Obligation[];
}

export async function facts(
  input: Input,
  { tx, unit, settings, now }: FactsContext<Kysely<ObligationsDatabase>>,
): Promise<Facts> {
  const started = input.started_at ? new Date(input.started_at).toISOString() : now;
  const period = spanOf(setting(settings, 'SYSTEM-015.period'), dateOf(started)).key;
  const open = await openObligations(tx, unit.id, drilled, unit.id);
  return { period, owed: open.filter((one) => one.cause <= period) };
}
