import { z } from 'zod';
import { levelIds, regimeIds } from '#kernel/generated/clauses.ts';
import { say } from '../../phrases.ts';

const regimeNames = Object.fromEntries(regimeIds.map((one) => [one, say(`regime.${one}`)]));

export const input = z.strictObject({
  medium: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.medium'), 'x-widget': 'medium' }),
  /** For a medium that has borne no secret so far: of which kind it is now. */
  regime: z
    .enum(regimeIds)
    .optional()
    .meta({ 'x-title': say('field.regime'), 'x-names': regimeNames }),
  level: z.enum(levelIds).meta({ 'x-title': say('field.level'), 'x-widget': 'level' }),
});
export type Input = z.infer<typeof input>;
