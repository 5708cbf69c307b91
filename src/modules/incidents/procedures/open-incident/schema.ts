import { z } from 'zod';
import { levelIds, regimeIds } from '#kernel/generated/clauses.ts';
import { say } from '../../phrases.ts';

const kinds = ['leak', 'suspected_leak', 'missing_carrier'] as const;
const kindNames = Object.fromEntries(kinds.map((kind) => [kind, say(`kind.${kind}`)]));
const regimeNames = Object.fromEntries(regimeIds.map((regime) => [regime, say(`regime.${regime}`)]));

export const input = z.strictObject({
  kind: z.enum(kinds).meta({ 'x-title': say('field.kind'), 'x-names': kindNames }),
  /** Left empty when the finder cannot tell: then the strictest hours run, until somebody corrects it. */
  regime: z
    .enum(regimeIds)
    .default('state')
    .meta({ 'x-title': say('field.regime'), 'x-names': regimeNames }),
  /** Left empty when the finder cannot tell. */
  level: z
    .enum(levelIds)
    .optional()
    .meta({ 'x-title': say('field.level'), 'x-widget': 'level' }),
  what: z
    .string()
    .max(2000)
    .optional()
    .meta({ 'x-title': say('field.what') }),
  discovered_at: z.iso
    .datetime()
    .optional()
    .meta({ 'x-title': say('field.discovered_at') }),
});
export type Input = z.infer<typeof input>;
