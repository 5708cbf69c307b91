import { z } from 'zod';

export const input = z.object({ person: z.string().min(1).meta({ 'x-widget': 'person' }) });
export type Input = z.infer<typeof input>;
