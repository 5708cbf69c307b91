import { z } from 'zod';
import { document, reason } from '../../fields.ts';

export const input = z.strictObject({ document, reason });
export type Input = z.infer<typeof input>;
