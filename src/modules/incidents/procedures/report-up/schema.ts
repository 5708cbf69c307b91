import { z } from 'zod';
import { roleNames } from '#kernel/generated/names.ts';

export const input = z.strictObject({
  incident: z.string().min(1),
  addressee: z.enum(['superior_bureau', 'superior_dept']).meta({ 'x-names': roleNames }),
  document: z.string().max(200).optional(),
  sent_at: z.iso.datetime().optional(),
});
export type Input = z.infer<typeof input>;
