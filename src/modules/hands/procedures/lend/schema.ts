import { z } from 'zod';
import { carrierInput } from '#modules/documents/door/inputs.ts';
import {
  actedInput,
  dueInput,
  idCheckedInput,
  personInput,
  purposeInput,
  receivedByInput,
  signatureInput,
} from '#modules/documents/door/inputs-hands.ts';

export const input = z.strictObject({
  carrier: carrierInput,
  person: personInput,
  purpose: purposeInput,
  due_at: dueInput,
  id_checked: idCheckedInput,
  signature: signatureInput,
  received_by: receivedByInput,
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
