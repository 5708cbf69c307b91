import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { actedInput, peopleInput } from '#modules/documents/door/inputs-hands.ts';
import { say, say as leaving } from '../../phrases/destruction.ts';
import { destructionMethods } from '../../tables.ts';
import { methodNames } from '../list-for-destruction/schema.ts';

export const input = z.strictObject({
  list: id.meta(shown(say('field.list'), { widget: 'destruction_list' })),
  /** What was scanned on the way out: every item, nothing else. */
  carriers: z
    .array(id)
    .max(2000)
    .default([])
    .meta(shown(say('field.scanned'), { widget: 'carrier' })),
  method: z
    .enum(destructionMethods)
    .nullish()
    .meta(shown(say('field.actual-method'), { widget: 'choice', names: methodNames })),
  second: id.nullish().meta(shown(say('field.second'), { widget: 'person' })),
  /** CARRIER-052: who else goes with it; the one who hands it over and the second person go anyway. */
  bearers: peopleInput
    .max(20)
    .nullish()
    .meta(shown(leaving('field.bearers'), { widget: 'person', help: leaving('field.bearers.help') })),
  received_by: worded(60)
    .nullish()
    .meta(shown(say('field.received_by'), { widget: 'text' })),
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
