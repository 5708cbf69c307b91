import { z } from 'zod';
import { roleNames } from '#kernel/generated/names.ts';
import { worded } from '#kernel/worded.ts';

export const input = z.strictObject({
  incident: z.string().min(1),
  addressee: z.enum(['superior_bureau', 'superior_dept']).meta({ 'x-names': roleNames }),
  document: worded(200).optional(),
  sent_at: z.iso.datetime().optional(),
});
export type Input = z.infer<typeof input>;
