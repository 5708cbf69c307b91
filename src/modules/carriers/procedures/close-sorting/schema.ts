import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '../../inputs.ts';
import { say } from '../../phrases/inventory.ts';

const count = z.number().int().nonnegative().max(1_000_000).nullish();

export const input = z.strictObject({
  department: id.meta(shown(say('field.department'), { widget: 'department' })),
  /** Left empty: the oldest that is due. */
  period: z
    .string()
    .max(20)
    .nullish()
    .meta(shown(say('field.period'), { widget: 'text' })),
  kept: count.meta(shown(say('field.kept'))),
  filed: count.meta(shown(say('field.filed'))),
  returned: count.meta(shown(say('field.returned'))),
  listed: count.meta(shown(say('field.listed'))),
  note: z
    .string()
    .trim()
    .max(500)
    .nullish()
    .meta(shown(say('field.note'))),
});
export type Input = z.infer<typeof input>;
