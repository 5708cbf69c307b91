import { z } from 'zod';
import { caseInput, opinionInput } from '../../fields.ts';

export const input = z.strictObject({ case: caseInput, opinion: opinionInput });
export type Input = z.infer<typeof input>;
