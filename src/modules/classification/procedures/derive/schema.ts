import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { basis, department, document, level, period, scope, title } from '../../fields.ts';
import { say } from '../../phrases/fields.ts';
import { carrierKind } from '../draft/schema.ts';

/** Level, period and scope left out are those of the sources. */
export const input = z.strictObject({
  title,
  sources: z
    .array(document)
    .min(1)
    .max(50)
    .meta(shown(say('field.sources'), { widget: 'document' })),
  level,
  period,
  scope,
  basis,
  department,
  kind: carrierKind,
});
export type Input = z.infer<typeof input>;
