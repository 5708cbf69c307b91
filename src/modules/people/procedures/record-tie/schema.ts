import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases/tie.ts';
import { tieKinds, tieNames } from '../../rules/tie.ts';

export const input = z.strictObject({
  /** Oneself, where nobody is named. */
  person: z
    .string()
    .optional()
    .meta(shown(say('field.person'), { widget: 'person', help: say('field.person.help') })),
  related: z
    .string()
    .min(1)
    .meta(shown(say('field.related'), { widget: 'person' })),
  kind: z.enum(tieKinds).meta(shown(say('field.kind'), { names: tieNames })),
  note: z
    .string()
    .trim()
    .max(100)
    .optional()
    .meta(shown(say('field.note'))),
});
export type Input = z.infer<typeof input>;
