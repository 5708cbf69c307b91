import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id, levelInput, scopeInput } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/copying.ts';

export const input = z.strictObject({
  carrier: id.meta(shown(say('field.copy'), { widget: 'carrier' })),
  scope: scopeInput.nullish(),
  level: levelInput.nullish(),
});
export type Input = z.infer<typeof input>;
