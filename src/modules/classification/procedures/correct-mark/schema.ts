import { z } from 'zod';
import { document } from '../../fields.ts';

export const input = z.strictObject({ document });
export type Input = z.infer<typeof input>;
