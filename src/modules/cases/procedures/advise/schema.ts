import { z } from 'zod';
import { caseInput, opinionInput } from '../../fields.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  case: caseInput,
  view: z
    .enum(['agreed', 'objected'])
    .optional()
    .meta({ 'x-title': say('field.view'), 'x-names': { agreed: say('view.agreed'), objected: say('view.objected') } }),
  opinion: opinionInput,
});
export type Input = z.infer<typeof input>;
