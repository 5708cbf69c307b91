import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { actedInput } from '#modules/documents/door/inputs-hands.ts';
import { wayInput } from '../../door/inputs-way.ts';
import { say as leaving } from '../../phrases/leaving.ts';
import { say } from '../../phrases/parcels.ts';

export const input = z.strictObject({
  dispatch: id.meta(shown(say('field.dispatch'), { widget: 'dispatch' })),
  ...wayInput,
  /** The courier has counted and signed for the parcel. */
  signed: z
    .boolean()
    .optional()
    .meta(shown(leaving('field.courier-signed'))),
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
