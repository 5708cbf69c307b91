import { update } from '#kernel/effect.ts';
import { levelRank } from '#kernel/label.ts';
import { cancel } from '#kernel/obligation.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import { addressees, oweReport, tellResponsible } from '../../effects.ts';
import { incident as incidentTable } from '../../tables.ts';
import { type CorrectAsk, isTold, levelAsked, newlyOwed } from './rules.ts';

/** Those to be told now are owed their report by the hours of the discovery; what is no longer owed ends. */
export function effects(ask: CorrectAsk, { newId }: EffectContext): Outcome {
  const { incident, input, owed, routing, actor, now, settings } = ask;
  const set = {
    regime: input.regime,
    level: levelRank[levelAsked(ask)],
    level_told: isTold(ask),
    status: 'open' as const,
    closed_by: null,
    closed_at: null,
  };
  const told: readonly string[] = addressees(input.regime, settings, routing.above);
  const gone = owed.filter((one) => !told.includes(one.cause));
  return {
    effects: [
      update(incidentTable, incident.id, set, {
        status: incident.status,
        level: incident.level,
        regime: incident.regime,
      }),
      ...newlyOwed(ask).map((role) => oweReport(incident, role, routing.owner, now, { newId, settings })),
      ...cancel(gone, actor.id, now),
      ...tellResponsible(incident.id, 'corrected', now, newId),
    ],
    result: { id: incident.id },
  };
}
