import { z } from 'zod';
import { carrierInput } from '../../inputs.ts';
import {
  actedInput,
  dueInput,
  idCheckedInput,
  personInput,
  purposeInput,
  receivedByInput,
  signatureInput,
} from '../../inputs-hands.ts';

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
