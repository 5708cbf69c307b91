import { z } from 'zod';
import { caseInput } from '../../fields.ts';

export const input = z.strictObject({ case: caseInput });
export type Input = z.infer<typeof input>;
