import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { carrierInput, id } from '#modules/documents/door/inputs.ts';
import {
  actedInput,
  idCheckedInput,
  purposeInput,
  receivedByInput,
  signatureInput,
} from '#modules/documents/door/inputs-hands.ts';
import { field } from '../../phrases/fields.ts';

export const input = z
  .strictObject({
    circulation: id.optional().meta(shown(field('circulation'), { widget: 'circulation' })),
    carrier: carrierInput.optional(),
    /** Without it the next in the proposed order; the clauses ask for the list, not for its order. */
    person: id.optional().meta(shown(field('reader'), { widget: 'person', help: field('reader.help') })),
    received_by: receivedByInput,
    id_checked: idCheckedInput,
    signature: signatureInput,
    purpose: purposeInput,
    acted_at: actedInput,
  })
  .refine((value) => value.circulation !== undefined || value.carrier !== undefined, {
    path: ['circulation'],
    params: { says: field('circulation.which') },
  })
  .meta({ anyOf: [{ required: ['circulation'] }, { required: ['carrier'] }] });
export type Input = z.infer<typeof input>;
