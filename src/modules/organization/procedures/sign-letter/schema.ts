import { z } from 'zod';

export const input = z.object({ agreed: z.boolean().default(false) });
export type Input = z.infer<typeof input>;
