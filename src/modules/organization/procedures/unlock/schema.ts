import { z } from 'zod';

export const input = z.strictObject({ person: z.string().min(1).meta({ 'x-widget': 'person' }) });
export type Input = z.infer<typeof input>;
