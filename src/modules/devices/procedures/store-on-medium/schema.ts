import { z } from 'zod';
import { levelIds, regimeIds } from '#kernel/generated/clauses.ts';
import { say } from '../../phrases.ts';

const regimeNames = Object.fromEntries(regimeIds.map((one) => [one, say(`regime.${one}`)]));

export const input = z.strictObject({
  medium: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.medium'), 'x-widget': 'medium' }),
  title: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ 'x-title': say('field.title') }),
  /** Its level counts, if the document is one of the unit's. */
  document: z
    .string()
    .optional()
    .meta({ 'x-title': say('field.document'), 'x-widget': 'document' }),
  /** Of what is no document of the unit's; left empty: as the medium. */
  regime: z
    .enum(regimeIds)
    .optional()
    .meta({ 'x-title': say('field.regime'), 'x-names': regimeNames }),
  level: z
    .enum(levelIds)
    .optional()
    .meta({ 'x-title': say('field.level'), 'x-widget': 'level' }),
});
export type Input = z.infer<typeof input>;
