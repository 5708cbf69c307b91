import { z } from 'zod';

export const input = z.strictObject({
  person: z.string().min(1).meta({ 'x-widget': 'person' }),
  leaves_on: z.iso.date().optional(),
  destination: z.string().max(200).optional(),
});
export type Input = z.infer<typeof input>;
