import { z } from 'zod';
import { document } from '../../fields.ts';

export const input = z.object({ document });
export type Input = z.infer<typeof input>;
