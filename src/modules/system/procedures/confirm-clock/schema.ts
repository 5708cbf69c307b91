import { z } from 'zod';

export const input = z.strictObject({});
export type Input = z.infer<typeof input>;
