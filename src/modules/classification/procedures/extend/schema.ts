import { z } from 'zod';
import { document, period, reason } from '../../fields.ts';

export const input = z.strictObject({ document, period, reason });
export type Input = z.infer<typeof input>;
