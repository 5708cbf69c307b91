import { z } from 'zod';
import { carrierInput } from '#modules/documents/door/inputs.ts';

export const input = z.strictObject({ carrier: carrierInput });
export type Input = z.infer<typeof input>;
