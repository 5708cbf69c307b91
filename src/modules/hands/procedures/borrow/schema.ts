import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { documentInput, id } from '#modules/documents/door/inputs.ts';
import { dueInput, purposeInput } from '#modules/documents/door/inputs-hands.ts';
import { field } from '../../phrases/fields.ts';

export const input = z.strictObject({
  document: documentInput,
  /** Asked by the registry for somebody else; without it for oneself. */
  borrower: id.optional().meta(shown(field('borrower'), { widget: 'person' })),
  purpose: purposeInput,
  due_at: dueInput,
});
export type Input = z.infer<typeof input>;
