import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { document } from '../../fields.ts';
import { say as field } from '../../phrases/fields.ts';
import { say } from '../../phrases/review.ts';

const names = {
  keep: say('conclusion.keep'),
  change: say('conclusion.change'),
  extend: say('conclusion.extend'),
  declassify: say('conclusion.declassify'),
};

export const input = z.strictObject({
  document,
  conclusion: z
    .enum(['keep', 'change', 'extend', 'declassify'])
    .meta(shown(field('field.conclusion'), { widget: 'choice', names })),
  note: z
    .string()
    .trim()
    .max(1000)
    .nullish()
    .meta(shown(field('field.note'))),
});
export type Input = z.infer<typeof input>;
