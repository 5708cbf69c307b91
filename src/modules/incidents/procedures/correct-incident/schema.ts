import { z } from 'zod';
import { levelIds, regimeIds } from '#kernel/generated/clauses.ts';
import { say } from '../../phrases.ts';

const regimeNames = Object.fromEntries(regimeIds.map((regime) => [regime, say(`regime.${regime}`)]));

export const input = z.strictObject({
  incident: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.incident'), 'x-widget': 'incident' }),
  regime: z.enum(regimeIds).meta({ 'x-title': say('field.regime'), 'x-names': regimeNames }),
  /** Left empty: as it was reported, or still not to be told. */
  level: z
    .enum(levelIds)
    .optional()
    .meta({ 'x-title': say('field.level'), 'x-widget': 'level' }),
  reason: z
    .string()
    .trim()
    .max(1000)
    .optional()
    .meta({ 'x-title': say('field.reason') }),
});
export type Input = z.infer<typeof input>;
