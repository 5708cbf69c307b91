import { z } from 'zod';
import { documentInput } from '#modules/documents/door/inputs.ts';

export const input = z.strictObject({ document: documentInput });
export type Input = z.infer<typeof input>;
