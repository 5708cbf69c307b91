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
  /** It goes to none of them, nor to who is tied to them. */
  persons: z
    .array(z.string())
    .max(50)
    .default([])
    .meta({ 'x-title': say('field.persons'), 'x-widget': 'person' }),
  departments: z
    .array(z.string())
    .max(50)
    .default([])
    .meta({ 'x-title': say('field.departments'), 'x-widget': 'department' }),
  /** Named in the words, and not concerned. */
  mentioned: z
    .array(z.string())
    .max(50)
    .default([])
    .meta({ 'x-title': say('field.mentioned'), 'x-widget': 'person' }),
  discovered_at: z.iso
    .datetime()
    .optional()
    .meta({ 'x-title': say('field.discovered_at') }),
});
export type Input = z.infer<typeof input>;
