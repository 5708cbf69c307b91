import { z } from 'zod';
import { document, level, period, reason, scope } from '../../fields.ts';

/** What is left out stays as it is. */
export const input = z.strictObject({ document, level, period, scope, reason });
export type Input = z.infer<typeof input>;
