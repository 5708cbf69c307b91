import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { carrierInput, id } from '../../inputs.ts';
import { actedInput, personInput, receivedByInput, signatureInput } from '../../inputs-hands.ts';
import { field } from '../../phrases/hand-fields.ts';

export const input = z
  .object({
    circulation: id.optional().meta(shown(field('circulation'), { widget: 'circulation' })),
    carrier: carrierInput.optional(),
    person: personInput.optional(),
    received_by: receivedByInput,
    signature: signatureInput,
    acted_at: actedInput,
  })
  .refine((value) => value.circulation !== undefined || value.carrier !== undefined, { path: ['carrier'] });
export type Input = z.infer<typeof input>;
