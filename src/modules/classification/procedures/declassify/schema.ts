import { z } from 'zod';
import { document, reason } from '../../fields.ts';

export const input = z.object({ document, reason });
export type Input = z.infer<typeof input>;
