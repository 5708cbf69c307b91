import { z } from 'zod';
import { caseInput, opinionInput, personInput } from '../../fields.ts';

export const input = z.strictObject({ case: caseInput, person: personInput, opinion: opinionInput });
export type Input = z.infer<typeof input>;
