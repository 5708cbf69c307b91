import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { levelIds, regimeIds } from '#kernel/generated/clauses.ts';
import { worded } from '#kernel/worded.ts';
import { say } from '../../phrases.ts';

const kinds = ['electromagnetic_medium', 'optical_disc', 'backup_medium'] as const;

export const input = z.strictObject({
  no: worded(60)
    .min(1)
    .meta(shown(say('field.no'))),
  kind: z.enum(kinds).meta({
    'x-title': say('field.kind'),
    'x-names': Object.fromEntries(kinds.map((kind) => [kind, say(`kind.${kind}`)])),
  }),
  serial: worded(80)
    .min(1)
    .meta(shown(say('field.serial'))),
  regime: z.enum(regimeIds).meta({
    'x-title': say('field.regime'),
    'x-names': Object.fromEntries(regimeIds.map((one) => [one, say(`regime.${one}`)])),
  }),
  level: z.enum(levelIds).meta({ 'x-title': say('field.level'), 'x-widget': 'level' }),
  keeper: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.keeper'), 'x-widget': 'person' }),
  place: z
    .string()
    .optional()
    .meta({ 'x-title': say('field.place'), 'x-widget': 'place' }),
});
export type Input = z.infer<typeof input>;
