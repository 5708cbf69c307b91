import { z } from 'zod';
import { levelIds, regimeIds } from '#kernel/generated/clauses.ts';
import { say } from '../../phrases.ts';

const kinds = ['electromagnetic_medium', 'optical_disc', 'backup_medium'] as const;

export const input = z.strictObject({
  no: z.string().trim().min(1).max(60),
  kind: z.enum(kinds).meta({ 'x-names': Object.fromEntries(kinds.map((kind) => [kind, say(`kind.${kind}`)])) }),
  serial: z.string().trim().min(1).max(80),
  regime: z
    .enum(regimeIds)
    .meta({ 'x-names': Object.fromEntries(regimeIds.map((one) => [one, say(`regime.${one}`)])) }),
  level: z.enum(levelIds).meta({ 'x-widget': 'level' }),
  keeper: z.string().min(1).meta({ 'x-widget': 'person' }),
  place: z.string().optional(),
});
export type Input = z.infer<typeof input>;
