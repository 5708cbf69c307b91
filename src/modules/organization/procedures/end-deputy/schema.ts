import { z } from 'zod';

export const input = z.strictObject({ deputy: z.string().min(1).meta({ 'x-widget': 'deputy' }) });
export type Input = z.infer<typeof input>;
