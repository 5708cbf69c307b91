import { z } from 'zod';

export const input = z.strictObject({ agreed: z.boolean().default(false) });
export type Input = z.infer<typeof input>;
